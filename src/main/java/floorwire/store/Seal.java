package floorwire.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import floorwire.audience.TokensSealed;

/**
 * The key that tokens are sealed with at rest (Tink, AES-256-GCM; decision 33). It holds one or several: the newest seals, each opens. What is sealed is bound to its workspace, so that a row
 * that is copied over another's opens nothing.
 */
public final class Seal {

    /** Tells ours from any other word. */
    private static final String PREFIX = "fwkey1.";
    /** What Tink writes before each ciphertext: a version, and the key's number (its "TINK" output prefix). */
    private static final int NUMBER_AT = 1;
    private static final int NUMBER_BYTES = 4;

    private final KeysetHandle keys;
    private final Aead aead;

    private Seal(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** A new one, with one key. */
    public static Seal fresh() {
        return made(() -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /**
     * As {@link #text()} gave it.
     *
     * @throws IllegalArgumentException if it is none; the message does not show it
     */
    public static Seal of(String text) {
        try {
            AeadConfig.register();
            if (text.startsWith(PREFIX)) {
                return new Seal(TinkProtoKeysetFormat.parseKeyset(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())),
                        InsecureSecretKeyAccess.get()));
            }
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            // its message may hold a part of the key
            throw new IllegalArgumentException("this key is damaged: take it from where it was kept, whole and on one line");
        }
        throw new IllegalArgumentException("this is no key: `./floorwire key new` makes one, and it begins with " + PREFIX);
    }

    /** The same with a new key in front: it seals from now on, and the earlier ones still open. */
    public Seal rotated() {
        return made(() -> KeysetHandle.newBuilder(keys).addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build());
    }

    /** The newest key alone: for when everything is sealed with it. */
    public Seal newest() {
        return made(() -> KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(keys.getPrimary().getKey())
                .withFixedId(keys.getPrimary().getId()).makePrimary()).build());
    }

    /** How many keys it holds. */
    public int size() {
        return keys.size();
    }

    /** The whole of it as one word, which is the secret. */
    public String text() {
        try {
            return PREFIX + Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was made cannot be written", e);
        }
    }

    String seal(String workspace, String plain) {
        try {
            return Base64.getEncoder()
                    .encodeToString(aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), workspace.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is to be kept cannot be sealed", e);
        }
    }

    /** @throws TokensSealed if none of the keys opens it for this workspace */
    String open(String workspace, String sealed) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), workspace.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new TokensSealed("token-key does not open the tokens of " + workspace
                    + ": put the key back with which they were sealed, or have that workspace install the app again");
        }
    }

    /** Whether an earlier key than the newest sealed it. */
    boolean old(String sealed) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        int number = 0;
        for (int i = NUMBER_AT; i < NUMBER_AT + NUMBER_BYTES && i < bytes.length; i++) {
            number = (number << Byte.SIZE) | Byte.toUnsignedInt(bytes[i]);
        }
        return number != keys.getPrimary().getId();
    }

    @FunctionalInterface
    private interface Making {
        KeysetHandle make() throws GeneralSecurityException;
    }

    private static Seal made(Making making) {
        try {
            AeadConfig.register();
            return new Seal(making.make());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no keys", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "(key)";
    }
}
