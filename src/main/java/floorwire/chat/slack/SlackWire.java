package floorwire.chat.slack;

import java.io.IOException;
import java.net.HttpURLConnection;

import okhttp3.Interceptor;
import okhttp3.Response;

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
