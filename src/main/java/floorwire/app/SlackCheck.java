package floorwire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Trace;
import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.Tokens;
import floorwire.audience.TokensSealed;
import floorwire.chat.slack.SlackApp;
import floorwire.chat.slack.SlackDistribution;
import floorwire.chat.slack.SlackInstallation;
import floorwire.chat.slack.SlackLook;
import floorwire.chat.slack.SlackScope;
import floorwire.store.Database;
import floorwire.store.SqlInstallations;
import floorwire.store.StoreException;

/** Slack: whether it takes the tokens, in the one workspace or in each that installed the app, and whether they may do what we do. */
final class SlackCheck {

    private static final Finding.Group GROUP = Finding.Group.PLATFORMS;
    private static final String WHAT = "Slack";
    /** More workspaces are not asked about: a doctor should be done soon. */
    private static final int MOST_ASKED = 20;

    private SlackCheck() {}

    static List<Finding> of(Config config) {
        Optional<SlackApp> app = config.slack();
        if (app.isEmpty()) {
            return List.of(Finding.ok(GROUP, WHAT, "not configured; docs/slack.md says how, the tokens go into "
                    + Setting.SLACK_BOT_TOKEN.env() + " and " + Setting.SLACK_APP_TOKEN.env()
                    + " or the files that the same with _FILE name"));
        }
        return switch (app.get()) {
            case SlackInstallation one -> single(config, SlackLook.at(one));
            case SlackDistribution many -> distributed(config, many);
        };
    }

    private static List<Finding> single(Config config, SlackLook.Seen seen) {
        if (!(seen instanceof SlackLook.Seen.Workspace there)) {
            return List.of(failed(config, seen));
        }
        List<Finding> findings = new ArrayList<>(List.of(Finding.ok(GROUP, WHAT, "the tokens are for " + there.name() + " ("
                + there.address() + "), where the app is @" + there.user())));
        there.scopes().flatMap(SlackScope::missing).map(missing -> old(WHAT, missing,
                "then on page Install App, Reinstall to Workspace")).ifPresent(findings::add);
        return findings;
    }

    private static Finding failed(Config config, SlackLook.Seen seen) {
        return switch (seen) {
            case SlackLook.Seen.BadToken bad when bad.bot() -> Finding.trouble(GROUP, WHAT, "it does not take the bot token ("
                    + bad.error() + ")",
                    "on api.slack.com, page OAuth & Permissions, install the app again, and put the new token where the"
                            + " old one is: " + config.setBy(Setting.SLACK_BOT_TOKEN).orElse(Setting.SLACK_BOT_TOKEN.env()));
            case SlackLook.Seen.BadToken bad -> Finding.trouble(GROUP, WHAT, "it does not take the app-level token (" + bad.error()
                    + ")",
                    "on api.slack.com, page Basic Information, make a new one with the scope connections:write, and put it where the"
                            + " old one is: " + config.setBy(Setting.SLACK_APP_TOKEN).orElse(Setting.SLACK_APP_TOKEN.env()));
            case SlackLook.Seen.NoAnswer silent -> Finding.trouble(GROUP, WHAT, "no answer: " + silent.why(),
                    "check the network between here and Slack, and the setting slack-url");
            case SlackLook.Seen.Workspace there -> Finding.ok(GROUP, WHAT, there.name());
        };
    }

    private static Finding old(String what, String missing, String then) {
        return Finding.warning(GROUP, what, "the app was made of an older manifest; it lacks " + missing,
                "on api.slack.com, page App Manifest, put in what ./floorwire commands export --slack-manifest prints, " + then);
    }

    private static List<Finding> distributed(Config config, SlackDistribution app) {
        List<Finding> findings = new ArrayList<>();
        SlackLook.socket(app).map(seen -> failed(config, seen)).ifPresent(findings::add);
        try (Database open = Database.read(config.value(Setting.DATABASE_URL).orElse(""))) {
            Installations installations = new SqlInstallations(open, config.tokenKey());
            List<Installation> all = installations.all();
            long inside = all.stream().filter(one -> one.ended().isEmpty()).count();
            findings.add(Finding.ok(GROUP, WHAT, "installed in " + inside + (inside == 1 ? " workspace" : " workspaces")
                    + "; others install it at " + app.installPage()));
            all.stream().limit(MOST_ASKED).forEach(one -> findings.addAll(workspace(installations, app, one)));
        } catch (StoreException told) {
            findings.add(Finding.ok(GROUP, WHAT, "no workspace yet: they install it at " + app.installPage()));
        }
        return findings;
    }

    private static List<Finding> workspace(Installations installations, SlackDistribution app, Installation one) {
        String what = WHAT + ", " + Trace.line(one.name()) + " (" + one.workspace() + ")";
        String again = "have that workspace install the app again, at " + app.installPage();
        if (one.ended().isPresent()) {
            return List.of(Finding.warning(GROUP, what, "out since " + one.ended().get().at() + ": " + one.ended().get().reason(), again));
        }
        List<Finding> findings = new ArrayList<>();
        one.trouble().ifPresent(trouble -> findings.add(Finding.trouble(GROUP, what, trouble, again)));
        try {
            Optional<Tokens> tokens = installations.tokens(one.workspace());
            tokens.map(given -> SlackLook.at(app.address(), given.access())).ifPresent(seen -> {
                switch (seen) {
                    case SlackLook.Seen.BadToken bad -> findings.add(Finding.trouble(GROUP, what, "Slack does not take its token ("
                            + bad.error() + ")", again));
                    case SlackLook.Seen.NoAnswer silent -> findings.add(Finding.trouble(GROUP, what, "no answer: " + silent.why(),
                            "check the network between here and Slack, and the setting slack-url"));
                    case SlackLook.Seen.Workspace there -> SlackScope.missing(there.scopes().orElse(one.scopes()))
                            .ifPresent(missing -> findings.add(old(what, missing, "then " + again)));
                }
            });
        } catch (TokensSealed closed) {
            findings.add(Finding.trouble(GROUP, what, closed));
        }
        return findings.isEmpty() ? List.of(Finding.ok(GROUP, what, "installed, and Slack takes its token")) : findings;
    }
}
