package floorwire.chat.slack.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import floorwire.chat.standin.Json;

/** Slack as a client: requests to the app's own address, signed, and such as only somebody else would send. */
public final class LoopbackSender {

    /** @param body as it came; an ack's is mostly empty */
    public record Answer(int status, String body) {}

    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final MediaType JSON = MediaType.get("application/json");

    private final World world;
    private final URI address;
    private final OkHttpClient client =
            new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(10)).retryOnConnectionFailure(false).build();

    LoopbackSender(World world, URI address) {
        this.world = world;
        this.address = address;
    }

    /** Sends it, and takes what is answered with 200 for an ack. */
    public Answer send(Envelope envelope) {
        return send(envelope, Map.of());
    }

    /** The same as one of Slack's retries: after a time-out {@code http_timeout}, after another status than 2xx {@code http_error}. */
    public Answer retries(Envelope envelope, int number, String reason) {
        return send(envelope, Map.of("X-Slack-Retry-Num", Integer.toString(number), "X-Slack-Retry-Reason", reason));
    }

    private Answer send(Envelope envelope, Map<String, String> more) {
        synchronized (world) {
            envelope.sentNow();
        }
        Answer answer = post(envelope, LoopbackSlack.SIGNING_SECRET, world.now(), more);
        if (answer.status() == 200) {
            synchronized (world) {
                envelope.taken(payload(answer.body()));
            }
        }
        return answer;
    }

    private static JsonNode payload(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : Json.read(body);
        } catch (JacksonException text) {
            return Json.object().put("text", body);
        }
    }

    /** Signed with another secret. */
    public Answer forges(Envelope envelope) {
        return post(envelope, "another-secret", world.now(), Map.of());
    }

    /** Signed as it must be, that long ago: what somebody recorded and sends again. */
    public Answer replays(Envelope envelope, Duration ago) {
        return post(envelope, LoopbackSlack.SIGNING_SECRET, world.now().minus(ago), Map.of());
    }

    /** Without a signature. */
    public Answer unsigned(Envelope envelope) {
        return call(new Request.Builder().url(address.toString())
                .post(RequestBody.create(Payloads.overHttp(envelope).getBytes(StandardCharsets.UTF_8), type(envelope))).build());
    }

    /** Anything at all, from anybody: JSON or a form. */
    public Answer sends(String body, boolean signed) {
        MediaType type = body.startsWith("{") ? JSON : FORM;
        return signed ? post(body, type) : call(new Request.Builder().url(address.toString())
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), type)).build());
    }

    /** What Slack asks an address for when somebody enters it; the challenge must come back. */
    public Answer verifies(String challenge) {
        return post("{\"token\":\"loopback\",\"challenge\":\"" + challenge + "\",\"type\":\"url_verification\"}", JSON);
    }

    /** What Slack sends now and then to a command's address to see whether its certificate is good. */
    public Answer checksSsl() {
        return post("ssl_check=1&token=loopback", FORM);
    }

    private Answer post(String body, MediaType type) {
        return post(body, type, LoopbackSlack.SIGNING_SECRET, world.now(), Map.of());
    }

    private Answer post(Envelope envelope, String secret, Instant at, Map<String, String> more) {
        return post(Payloads.overHttp(envelope), type(envelope), secret, at, more);
    }

    private static MediaType type(Envelope envelope) {
        return envelope.type().equals("events_api") ? JSON : FORM;
    }

    private Answer post(String body, MediaType type, String secret, Instant at, Map<String, String> more) {
        String seconds = Long.toString(at.getEpochSecond());
        var request = new Request.Builder().url(address.toString()).post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), type))
                .header("X-Slack-Request-Timestamp", seconds).header("X-Slack-Signature", signature(secret, seconds, body))
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        more.forEach(request::header);
        return call(request.build());
    }

    private Answer call(Request request) {
        try (var response = client.newCall(request).execute()) {
            return new Answer(response.code(), response.body().string());
        } catch (IOException unheard) {
            throw new UncheckedIOException(unheard);
        }
    }

    /** {@code v0=} and the HMAC-SHA256 of {@code v0:{timestamp}:{body}}. */
    static String signature(String secret, String seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + seconds + ':' + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Beside whoever did it: a person does not wait for the app. */
    void later(Envelope envelope) {
        Thread.ofVirtual().name("slack sends").start(() -> {
            try {
                send(envelope);
            } catch (UncheckedIOException unheard) {
                world.changed();
            }
        });
    }
}
