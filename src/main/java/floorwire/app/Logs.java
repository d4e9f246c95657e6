package floorwire.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.LoggerFactory;

/** Sets up the log: on standard error, as lines for people or as one JSON object a line. */
final class Logs {

    /** Feed text in a message stays on its line, and is cut by whoever logs it. */
    private static final String PATTERN =
            "%d{HH:mm:ss} %-5level %logger{0}: %replace(%msg){'[\\r\\n]+',' '}%replace( [%X{trace}]){' \\[\\]',''}%n%ex";

    private Logs() {}

    /** @param usual the level where none is configured */
    static void configure(Config config, String usual) {
        configure(config.logLevel().orElse(usual), config.logsJson(), System.err);
    }

    static void configure(String level, boolean json, OutputStream to) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        Encoder<ILoggingEvent> encoder = json ? json(context) : text(context);
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setName("STDERR");
        appender.setEncoder(encoder);
        appender.setOutputStream(new Kept(to));
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        root.setLevel(Level.toLevel(level, Level.WARN));
        // libraries speak at their own length: theirs is heard from WARN on; below that Slack's and JDA write tokens and what people ask
        for (String library : new String[]{"org.flywaydb", "org.jdbi", "okhttp3", "io.github.resilience4j", "io.micrometer",
            "com.zaxxer", "com.slack.api", "net.dv8tion.jda"}) {
            context.getLogger(library).setLevel(Level.WARN);
        }
        // it warns that nothing chooses a workspace's token: that is chosen where an answer is made
        context.getLogger("com.slack.api.bolt.App").setLevel(Level.ERROR);
        // it writes the whole of what it does not understand, from whomever it comes: it reads before the signature is looked at
        context.getLogger("com.slack.api.bolt.util.SlackRequestParser").setLevel(Level.OFF);
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    /** Standard error is not ours to close. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
