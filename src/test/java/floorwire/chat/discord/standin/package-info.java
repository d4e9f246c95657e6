/**
 * A Discord on this machine for the tests: REST and gateway on one loopback port, with what the real one refuses, limits and loses.
 * <p>What it does follows Discord's developer documentation (API version 10) and what was measured of JDA 6.5.0 and discord.js against
 * it; nothing was ever compared with the real service. What rests on the documentation's words alone is marked <em>by the documents</em>.
 */
@NullMarked
package floorwire.chat.discord.standin;

import org.jspecify.annotations.NullMarked;
