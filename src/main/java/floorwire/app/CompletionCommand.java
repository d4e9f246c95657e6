package floorwire.app;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell reads to complete subcommands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true,
        description = {"Prints a script with which bash or zsh completes floorwire's subcommands and options:",
            "  source <(./floorwire completion)"})
final class CompletionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        out.flush();
        return Main.OK;
    }
}
