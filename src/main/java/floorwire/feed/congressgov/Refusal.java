package floorwire.feed.congressgov;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.feed.Reply;

/** What the Congress.gov API says when it refuses, and what the operator can do (feeds.md 3.2). */
public final class Refusal {

    /** Where a key is had. */
    public static final String SIGN_UP = "https://api.congress.gov/sign-up/";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WAIT = "a new key may need some minutes (api.congress.gov#96): try again in ten; ";

    private Refusal() {}

    /** The code of the error, or its whole text where it has none; empty where the body holds neither. */
    public static Optional<String> code(Reply.Refused refused) {
        JsonNode error;
        try {
            error = JSON.readTree(refused.body()).path("error");
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        return Optional.of(error.isString() ? error.asString() : error.path("code").asString("")).filter(code -> !code.isBlank())
                .map(Printed::shown);
    }

    /** How it is told: the status with its reason, and what the answer adds. */
    public static String found(Reply.Refused refused) {
        return refused.reason() + code(refused).map(code -> ", " + code).orElse("");
    }

    /** Whether it is the key that is refused, rather than the request or everybody. */
    public static boolean key(Reply.Refused refused) {
        return refused.status().equals(Optional.of(403)) && code(refused).isPresent();
    }

    /** What the operator can do. */
    public static String mend(Reply.Refused refused) {
        return switch (refused.status().orElse(0)) {
            case 0 -> "check the network, name service and any proxy between here and there, and the setting congress-url";
            case 403 -> mend(code(refused).orElse(""));
            case 429 -> "the key's requests of this hour are used up: wait, or give each program a key of its own";
            case 301, 302, 307, 308 -> "check the setting congress-url; the Library's host redirected for days before"
                    + " (api.congress.gov#360), GovInfo goes on meanwhile";
            case 404 -> "check the setting congress-url: it ends in /v3";
            default -> "wait: run asks again by itself, and GovInfo goes on meanwhile";
        };
    }

    private static String mend(String code) {
        return switch (code) {
            case "API_KEY_MISSING" -> "the key did not arrive: does a proxy take the header X-Api-Key away?";
            case "API_KEY_INVALID" -> WAIT + "else compare it with the mail it came in, or get another at " + SIGN_UP;
            case "API_KEY_UNVERIFIED" -> "open the link in the mail that the key came with";
            case "API_KEY_DISABLED" -> "the key was turned off: get another at " + SIGN_UP;
            case "API_KEY_UNAUTHORIZED" -> "the key is for another service: get one at " + SIGN_UP;
            case "" -> "something before the API refuses this machine's address: try from another network";
            default -> WAIT + "else get another key at " + SIGN_UP;
        };
    }
}
