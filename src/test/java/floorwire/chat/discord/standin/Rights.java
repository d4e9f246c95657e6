package floorwire.chat.discord.standin;

/** Permission bits, by the documents. */
public final class Rights {

    public static final long ADMINISTRATOR = 1L << 3;
    public static final long MANAGE_CHANNELS = 1L << 4;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long MANAGE_MESSAGES = 1L << 13;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long MENTION_EVERYONE = 1L << 17;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long MANAGE_THREADS = 1L << 34;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    /** What a bot has that may post, with threads, embeds and files. */
    public static final long POSTING = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | READ_MESSAGE_HISTORY
            | CREATE_PUBLIC_THREADS | SEND_MESSAGES_IN_THREADS;
    /** What a member has who may talk. */
    public static final long TALKING = POSTING | USE_APPLICATION_COMMANDS;

    static final long ALL = (1L << 50) - 1;

    private Rights() {}

    static boolean has(long bits, long wanted) {
        return (bits & wanted) == wanted;
    }
}
