package floorwire.chat.discord;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.Event;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;

import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.command.Answer;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/**
 * Where and by whom something is asked. A thread is its channel's: what is followed or set there concerns the channel.
 *
 * @param channel   of a server that the bot is in; none in direct messages and where only the asker has installed it
 * @param actor     the asker's user id
 * @param refusal   why the asker may change nothing here, if they may not
 * @param shareable whether there is anybody else to show an answer to
 */
record DiscordPlace(Optional<Channel> channel, String actor, ZoneId zone, Optional<Answer> refusal, boolean shareable) {

    private static final String PLATFORM = "discord";

    /** @param usual the zone where a channel has chosen none */
    static DiscordPlace of(Interaction asked, DiscordChannels channels, ZoneId usual) {
        String actor = asked.getUser().getId();
        boolean shareable = asked.getContext() != InteractionContextType.BOT_DM && maySpeak(asked);
        Guild guild = asked.getGuild();
        if (guild == null || !asked.isFromAttachedGuild()) {
            return new DiscordPlace(Optional.empty(), actor, usual, Optional.of(guild == null ? noServer() : notInServer()), shareable);
        }
        GuildChannel place = channel(asked.getGuildChannel());
        ChannelRef ref = new ChannelRef(PLATFORM, place.getId());
        Wishes usually = place instanceof IPostContainer ? Wishes.NONE.laidOut(Layout.FORUM) : Wishes.NONE;
        Channel channel = channels.known(ref)
                .orElseGet(() -> new Channel(PLATFORM + ":" + guild.getId(), ref, usual, Optional.empty()).wishing(usually));
        return new DiscordPlace(Optional.of(channel), actor, channel.zone(),
                manages(asked, place) ? Optional.empty() : Optional.of(notManager()), shareable);
    }

    /** What the asker may do where they ask, as Discord says with the interaction; nothing is said outside servers. */
    private static Optional<EnumSet<Permission>> rights(Interaction asked) {
        return Optional.ofNullable(asked instanceof Event event ? event.getRawData() : null)
                .flatMap(raw -> raw.optObject("d")).flatMap(data -> data.optObject("member"))
                .map(member -> member.getLong("permissions", 0)).map(Permission::getPermissions);
    }

    /** Who may not write in a channel does not make the bot write there: a button needs no right to write. */
    static boolean maySpeak(Interaction asked) {
        Permission write = asked.getChannelType().isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        return rights(asked).map(may -> may.contains(write) || may.contains(Permission.ADMINISTRATOR)).orElse(true);
    }

    /** As Discord itself says with the interaction; else by what JDA knows of roles. */
    private static boolean manages(Interaction asked, GuildChannel place) {
        Optional<EnumSet<Permission>> said = rights(asked);
        Member member = asked.getMember();
        return said.map(may -> may.contains(Permission.MANAGE_CHANNEL) || may.contains(Permission.ADMINISTRATOR))
                .orElseGet(() -> member != null && member.hasPermission(place, Permission.MANAGE_CHANNEL));
    }

    private static GuildChannel channel(GuildChannel place) {
        return place instanceof ThreadChannel thread ? thread.getParentChannel() : place;
    }

    private static Answer noServer() {
        return no("Only a server's channel can follow or keep something.",
                "Ask in the channel that it is about: somebody who may manage it can do it there. Questions work here too: /bill, /congress.");
    }

    private static Answer notInServer() {
        return no("Floorwire is not a member of this server, so nothing can be followed here.",
                "Somebody who may manage the server can add it. Questions work without: /bill, /congress.");
    }

    private static Answer notManager() {
        return no("Only those who may manage this channel can change that.",
                "Ask somebody who has the permission Manage Channels here. Questions are for everybody: /bill, /congress.");
    }

    static Answer no(String headline, String... lines) {
        return new Answer(false, Message.lines(headline, lines), List.of());
    }
}
