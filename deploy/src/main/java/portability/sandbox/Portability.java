package portability.sandbox;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the project; `./portability` at the top of the repository starts it.
@Command(
        name = "portability",
        description = "Social security that follows a migrant worker across borders.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DemoCommand.class, UpCommand.class, CommandLine.HelpCommand.class})
final class Portability {
    private Portability() {}

    static void main(String[] arguments) {
        var commandLine = new CommandLine(new Portability()).setUsageHelpWidth(100);
        if (arguments.length == 0) {
            commandLine.usage(System.out);
            return;
        }
        System.exit(commandLine.execute(arguments));
    }
}
