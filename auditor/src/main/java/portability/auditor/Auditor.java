package portability.auditor;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.auditor.command.BooksCommand;
import portability.auditor.command.CorrectionsCommand;
import portability.auditor.command.DeadLettersCommand;
import portability.auditor.command.ExitCodes;
import portability.auditor.command.ExportCommand;
import portability.auditor.command.ProveCommand;
import portability.auditor.command.ReadsCommand;
import portability.auditor.command.RederiveCommand;
import portability.auditor.command.ReplayCommand;
import portability.auditor.command.VerifyCommand;
import portability.auditor.command.VerifyRecordCommand;
import portability.auditor.command.VerifyRoundCommand;
import portability.auditor.command.WitnessesCommand;

/// The auditor's command line. `./portability audit` starts it; it needs nothing of the rest.
@Command(
        name = "audit",
        description = "Verifies, replays and re-derives the logs of institutions, from an export or online.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            VerifyCommand.class,
            VerifyRecordCommand.class,
            VerifyRoundCommand.class,
            ExportCommand.class,
            ProveCommand.class,
            WitnessesCommand.class,
            RederiveCommand.class,
            BooksCommand.class,
            ReplayCommand.class,
            CorrectionsCommand.class,
            ReadsCommand.class,
            DeadLettersCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.PROVED_TEXT, ExitCodes.DIFFERS_TEXT, ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class Auditor {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// The command line, to be executed with other writers than the standard ones too.
    public static CommandLine commandLine() {
        return ExitCodes.on(new CommandLine(new Auditor())).setUsageHelpWidth(110);
    }

    static void main(String[] arguments) {
        var commandLine = commandLine();
        if (arguments.length == 0) {
            commandLine.usage(System.out);
            System.exit(ExitCodes.USAGE);
        }
        System.exit(commandLine.execute(arguments));
    }
}
