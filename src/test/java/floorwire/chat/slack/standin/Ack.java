package floorwire.chat.slack.standin;

import java.time.Instant;

import tools.jackson.databind.JsonNode;

/**
 * That the app took an envelope.
 *
 * @param at      by the stand-in's clock
 * @param payload what it answered with; a missing node if nothing
 */
public record Ack(Instant at, JsonNode payload) {}
