package floorwire.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/** Sends answers, and damages them on their way where a fault says so. */
final class Wire {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final long GIGABYTE = 1_000_000_000;

    private final Faults faults;
    private final InstantSource clock;

    Wire(Faults faults, InstantSource clock) {
        this.faults = faults;
        this.clock = clock;
    }

    void send(HttpExchange exchange, Answer known, Optional<Switch> on) throws IOException, InterruptedException {
        on.ifPresent(one -> faults.show(one.fault()));
        Fault fault = on.map(Switch::fault).orElse(null);
        Answer answer = fault == null ? known : Failures.instead(known, fault, exchange.getRequestURI());
        if (fault == Fault.SILENT) {
            last(on.get());
        }
        if (fault == Fault.DROPPED) {
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", fault == Fault.WRONG_TYPE ? "text/html; charset=utf-8" : answer.contentType());
        answer.headers().forEach(headers::set);
        answer.modified().ifPresent(modified -> headers.set("Last-Modified", DATE.format(modified)));
        if (answer.status() == 200 && notModified(exchange, answer)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        body(exchange, answer, on);
    }

    private void body(HttpExchange exchange, Answer answer, Optional<Switch> on) throws IOException, InterruptedException {
        Fault fault = on.map(Switch::fault).orElse(Fault.WRONG_TYPE);
        byte[] body = switch (fault) {
            case UTF_16 -> recoded(exchange, answer, StandardCharsets.UTF_16);
            case LATIN_1 -> recoded(exchange, answer, StandardCharsets.ISO_8859_1);
            case GZIPPED -> packed(exchange, answer.body());
            default -> answer.body();
        };
        long length = switch (fault) {
            case WRONG_LENGTH -> body.length + 1000L;
            case ENDLESS -> body.length + GIGABYTE;
            default -> body.length == 0 ? -1 : body.length;
        };
        exchange.sendResponseHeaders(answer.status(), length);
        OutputStream out = exchange.getResponseBody();
        if (fault == Fault.STALLED) {
            out.write(body, 0, body.length / 2);
            out.flush();
            last(on.orElseThrow());
            out.write(body, body.length / 2, body.length - body.length / 2);
            return;
        }
        out.write(body);
        if (fault == Fault.ENDLESS) {
            byte[] more = new byte[1_000_000];
            Arrays.fill(more, (byte) ' ');
            for (long sent = 0; sent < GIGABYTE; sent += more.length) {
                out.write(more);
            }
        }
        out.flush();
    }

    /** Waits until the fault is over, by the rehearsal's clock, or healed. */
    private void last(Switch on) throws InterruptedException {
        while (faults.holds(on, clock.instant())) {
            Thread.sleep(5);
        }
    }

    private static byte[] recoded(HttpExchange exchange, Answer answer, Charset charset) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType() + "; charset=utf-8");
        return new String(answer.body(), StandardCharsets.UTF_8).getBytes(charset);
    }

    private static byte[] packed(HttpExchange exchange, byte[] body) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** The server reads the date to the second, as HTTP dates have no finer part; an unreadable one is ignored (RFC 9110, 13.1.3). */
    private static boolean notModified(HttpExchange exchange, Answer answer) {
        String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        if (since == null || answer.modified().isEmpty()) {
            return false;
        }
        try {
            Instant known = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return !answer.modified().get().truncatedTo(ChronoUnit.SECONDS).isAfter(known);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
