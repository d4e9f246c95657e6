/**
 * Discord, through JDA. What was found out about it, with its version (JDA 6.5.0, November 2026):
 * <ul>
 * <li>OkHttp and JDA each re-send a request whose answer was lost; both are told not to, since only the dispatcher repeats a send.
 * <li>502, 503, 504, 520 to 524 and 529 are tried four times inside JDA, which has no switch for it: the enforced nonce covers that.
 * <li>{@code setBaseUrl} alone does not keep JDA from Discord: the gateway's address comes from the session controller.
 * <li>A 429 without a {@code Via} header counts as a ban by Cloudflare and stops everything; {@code Retry-After} must be whole.
 * </ul>
 * Nothing here was ever sent to the real service: what is proved is proved against the loopback stand-in of the tests and Discord's
 * published OpenAPI description.
 */
@NullMarked
package floorwire.chat.discord;

import org.jspecify.annotations.NullMarked;
