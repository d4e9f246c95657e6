package floorwire.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small BILLSTATUS files, written by us. */
final class StatusFile {

    static final String LEAVE_NATO = "A bill to withdraw the United States from the North Atlantic Treaty Organization.";

    private StatusFile() {}

    static String of(int congress, String type, int number, String updated, String title, String actions) {
        return """
                <billStatus><version>3.0.0</version><bill><number>%d</number><updateDate>%s</updateDate><type>%s</type>
                <introducedDate>2025-06-25</introducedDate><congress>%d</congress><sponsors><item><bioguideId>D000001</bioguideId>
                <fullName>Sen. Doe, Jo [I-ZZ]</fullName><lastName>Doe</lastName><party>I</party><state>ZZ</state></item></sponsors>
                <actions><item><actionDate>2025-06-25</actionDate><text>Introduced in Senate</text><type>IntroReferral</type>
                <actionCode>10000</actionCode><sourceSystem><name>Library of Congress</name></sourceSystem></item>%s</actions>
                <titles><item><titleType>Official Title as Introduced</titleType><title>%s</title></item></titles>
                <title>NATO Act</title></bill></billStatus>
                """.formatted(number, updated, type, congress, actions, title);
    }

    static String s2174() {
        return of(119, "S", 2174, "2025-06-26T10:00:00Z", LEAVE_NATO, "");
    }

    /** The same a week later, passed. */
    static String s2174Passed() {
        return of(119, "S", 2174, "2025-07-03T10:00:00Z", LEAVE_NATO, """
                <item><actionDate>2025-07-01</actionDate><text>Passed Senate without amendment by Unanimous Consent.</text>
                <type>Floor</type><sourceSystem><name>Senate</name></sourceSystem></item>""");
    }

    static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
