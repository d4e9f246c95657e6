/**
 * A Slack on this machine for the tests: Web API, Socket Mode and signed requests on one loopback port, with what the real one refuses,
 * limits and loses.
 * <p>What it does follows Slack's developer documentation and what was measured of Bolt for Java 1.48.0 and Bolt for JavaScript 5.1.0
 * against it; nothing was ever compared with the real service. What rests on the documentation's words alone is marked <em>by the
 * documents</em>.
 */
@NullMarked
package floorwire.chat.slack.standin;

import org.jspecify.annotations.NullMarked;
