/**
 * Slack. What was found out about it, with its version (Bolt and its model 1.48.0, November 2026):
 * <ul>
 * <li>mrkdwn has no escape for {@code * _ ~ `} (slackhq/slack-api-docs#93, open since 2019), so no text of a feed is ever put into it.
 * <li>All blocks of a message together are refused with {@code msg_blocks_too_long}, at no documented length: from about 13,170 characters
 *     (slackapi/bolt-js#2509), or at 11,341 of text within blocks whose JSON was longer (slackapi/bolt-js#2867).
 * <li>Texts, and maybe values, come back from a press of a button with {@code &}, {@code <} and {@code >} as entities
 *     (slackapi/bolt-python#513).
 * <li>Rich text was refused within an unfurl (slackapi/java-slack-sdk#948, of 2022).
 * </ul>
 * Nothing here was ever sent to the real service: what is proved is proved against Slack's documentation and schemas made of its published
 * types.
 */
@NullMarked
package floorwire.chat.slack;

import org.jspecify.annotations.NullMarked;
