package portability.sandbox;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.auditor.Auditor;
import portability.auditor.command.VerifyRecordCommand;
import portability.auditor.command.VerifyRoundCommand;

/// The command line of the project; `./portability` at the top of the repository starts it.
@Command(
        name = "portability",
        description = "Social security that follows a migrant worker across borders.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Programs of their own, with their own --help:",
            "  bench    Measures how fast the ledger is.",
            "  torture  Kills the ledger and the exchange as a seed says, and checks what they promise.",
            "  simulate-exchange  Runs institutions against bad networks and partners, by a seed.",
            "  partner-simulator  A partner that behaves well or badly on command, to test a node alone.",
            "  check-cases  Runs worked examples against the rules.",
            "  match-pairs  Tells how well labelled pairs of persons are told apart.",
            "  generate-return  Makes a return of any size, by a seed."
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            Auditor.class,
            AgreementsCommand.class,
            WorklistCommand.class,
            DecideCommand.class,
            FocalPointCommand.class,
            ExplainCommand.class,
            SimulateCommand.class,
            StatementCommand.class,
            ClaimStatusCommand.class,
            ForwardClaimCommand.class,
            ClaimCourseCommand.class,
            AttachmentsCommand.class,
            RecalculationsCommand.class,
            SummaryCommand.class,
            RecalculateCommand.class,
            SituationCommand.class,
            CertificateCommand.class,
            CertifyRecordCommand.class,
            VerifyRecordCommand.class,
            VerifyRoundCommand.class,
            ReturnCommand.class,
            StatisticsCommand.class,
            PersonCommand.class,
            LinkCommand.class,
            MandateCommand.class,
            CorrectionCommand.class,
            ClarificationsCommand.class,
            AffectedCommand.class,
            PaymentsCommand.class,
            LifeCommand.class,
            WelfareCommand.class,
            DeductionsCommand.class,
            SettlementCommand.class,
            BooksCommand.class,
            HealthCommand.class,
            InvoiceCommand.class,
            PartnersCommand.class,
            EnrolCommand.class,
            ExchangeCommand.class,
            ProcessorsCommand.class,
            DeadLettersCommand.class,
            RebuildCommand.class,
            ErasureCommand.class,
            ReadsCommand.class,
            RestoreCommand.class,
            CommandLine.HelpCommand.class
        })
final class Portability {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    private Portability() {}

    static CommandLine commandLine() {
        return new CommandLine(new Portability()).setUsageHelpWidth(100).setCaseInsensitiveEnumValuesAllowed(true);
    }

    static void main(String[] arguments) {
        var commandLine = commandLine();
        if (arguments.length == 0) {
            commandLine.usage(System.out);
            return;
        }
        System.exit(commandLine.execute(arguments));
    }
}
