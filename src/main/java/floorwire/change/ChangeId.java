package floorwire.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A change's permanent id: 128 bits, base64url, 22 characters, made of the fact and its revision, so that the same change has the
 * same id wherever and whenever it is found.
 */
public record ChangeId(String value) {

    /** @param revision how many changes of this fact came before: 0 when it is first told, 1 when it is first corrected … */
    public static ChangeId of(String fact, int revision) {
        return new ChangeId(digest(fact, revision));
    }

    /** 128 bits of SHA-256 over a text and a number, in the form all our permanent ids have. */
    public static String digest(String text, long number) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] hash = sha.digest(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
