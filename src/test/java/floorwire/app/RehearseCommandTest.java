package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.rehearsal.Fault;
import floorwire.rehearsal.RecordedFiles;
import floorwire.rehearsal.Rehearsal;

class RehearseCommandTest {
    @TempDir private Path folder;

    @Test
    void lists_every_fault_with_what_it_does_and_where_it_was_seen() {
        Ran ran = Ran.of("rehearse", "--list-faults");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).hasSize(Fault.values().length).anyMatch(line -> line.matches("UNAVAILABLE +ANSWER +503 .*#114\\)"));
    }

    @Test
    void says_what_is_wrong_before_it_starts() {
        assertThat(Ran.of("rehearse", "--fault", "RAIN")).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("--fault RAIN: no such fault; --list-faults prints them");
        });
        assertThat(Ran.of("rehearse", "--fault", "HTML=v3").err()).contains("begins with a slash");
        assertThat(Ran.of("rehearse", "nowhere").err()).contains("there is no file or folder nowhere");
        assertThat(Ran.of("rehearse", "--clock", "noon").err()).contains("--clock takes an instant");
        assertThat(Ran.of("rehearse", folder.toString()).err()).contains("nothing to serve in");
        assertThat(Ran.of("rehearse", "--speed", "0").exit()).isEqualTo(2);
    }

    @Test
    void serves_real_files_as_they_are_and_tells_what_to_type() throws Exception {
        Path answer = Files.createDirectories(folder.resolve("bill/119/s")).resolve("2174.json");
        Files.writeString(answer, "{\"bill\":{\"title\":\"recorded\"}}");
        Files.writeString(folder.resolve("BILLSTATUS-119s2174.xml"), "<billStatus/>");
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        var written = new java.io.StringWriter();
        try (Rehearsal rehearsal = Rehearsal.start(RecordedFiles.of(java.util.List.of(folder)), () -> now, 0);
                var client = java.net.http.HttpClient.newHttpClient()) {
            var json = java.net.http.HttpRequest.newBuilder(java.net.URI.create(rehearsal.congress() + "/bill/119/s/2174?format=json"))
                    .header("X-Api-Key", "x").build();
            assertThat(client.send(json, java.net.http.HttpResponse.BodyHandlers.ofString()).body()).contains("recorded");
            var xml = java.net.http.HttpRequest
                    .newBuilder(java.net.URI.create(rehearsal.base() + "/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119s2174.xml")).build();
            assertThat(client.send(xml, java.net.http.HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("<billStatus/>");
            RehearseReport.ready(new java.io.PrintWriter(written), rehearsal, new Tempo(now, now, 24));
            RehearseReport.finished(new java.io.PrintWriter(written), rehearsal);
            assertThat(written.toString()).contains("FLOORWIRE_CONGRESS_URL=" + rehearsal.congress(),
                    "FLOORWIRE_CLOCK=2026-01-01T00:00:00Z@",
                    "2 requests of 2 addresses", "Unknown requests: none");
        }
    }
}
