package floorwire.chat.discord;

/** The bot's token, which lets whoever has it speak as the bot; it is printed nowhere. */
public final class DiscordToken {

    private final String token;

    /** @throws IllegalArgumentException if it could not stand in a header; the message does not show it */
    public DiscordToken(String token) {
        if (token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a Discord token is one word of printable ASCII letters, digits and signs");
        }
        this.token = token;
    }

    String secret() {
        return token;
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "(token)";
    }
}
