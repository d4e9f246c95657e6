package floorwire.chat.slack;

import java.io.IOException;
import java.net.HttpURLConnection;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** What an answer may be on the wire that Slack's own client does not expect. */
final class SlackWire {

    private SlackWire() {}

    /** Something before Slack said no, with this status. */
    static final class Between extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        Between(int status) {
            super(SlackErrors.status(status));
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** An answer of 200 that is not Slack's JSON: a proxy's page, or one that was cut. Nobody knows whether it was done. */
    static final class NotJson extends IOException {
        private static final long serialVersionUID = 1;

        NotJson(String what) {
            super("it answered 200 with " + what
                    + " in place of Slack's JSON: see what stands between here and Slack, and the setting slack-url");
        }

        NotJson(RuntimeException unread) {
            super("its answer was not understood (" + unread.getClass().getSimpleName() + ")", unread);
        }
    }

    /**
     * Slack's client throws whatever its reader of JSON does, and of an empty answer a {@link NullPointerException}; its own threads end by that. Of
     * the methods below this address.
     */
    static Interceptor json(String methods) {
        String below = String.valueOf(HttpUrl.parse(methods));
        return chain -> {
            Response answer = chain.proceed(chain.request());
            if (answer.isSuccessful() && chain.request().url().toString().startsWith(below)) {
                try {
                    demandObject(answer.body().source());
                } catch (IOException e) {
                    answer.close();
                    throw e;
                }
            }
            return answer;
        };
    }

    /** By its first and last sign alone: it is read once more. */
    private static void demandObject(BufferedSource body) throws IOException {
        body.request(Long.MAX_VALUE);
        Buffer all = body.getBuffer();
        long first = 0;
        long last = all.size() - 1;
        while (first <= last && all.getByte(first) <= ' ') {
            first++;
        }
        while (last > first && all.getByte(last) <= ' ') {
            last--;
        }
        if (first > last) {
            throw new NotJson("nothing");
        }
        if (all.getByte(first) != '{' || all.getByte(last) != '}') {
            throw new NotJson(all.getByte(first) == '{' ? "a part" : "something else");
        }
    }

    /**
     * Before OkHttp answers by itself: it takes a 407 that no proxy of its own sent for a broken protocol, and sends a request again
     * that was answered with 503 and a {@code Retry-After} of 0, though the first may have been done.
     */
    static Response unrepeated(Interceptor.Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        return switch (answer.code()) {
            case HttpURLConnection.HTTP_PROXY_AUTH -> {
                answer.close();
                throw new Between(HttpURLConnection.HTTP_PROXY_AUTH);
            }
            case HttpURLConnection.HTTP_UNAVAILABLE -> answer.newBuilder().removeHeader("Retry-After").build();
            default -> answer;
        };
    }
}
