package portability.sandbox;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.proto.claims.v1.ConfirmAccountRequest;
import portability.proto.claims.v1.GetBatchFileRequest;
import portability.proto.claims.v1.GetPensionRequest;
import portability.proto.claims.v1.PayeeAccount;
import portability.proto.claims.v1.ReportDeathRequest;
import portability.proto.claims.v1.SayAccountRequest;
import portability.proto.claims.v1.SayFirstDayRequest;
import portability.proto.claims.v1.StartRunRequest;
import portability.proto.claims.v1.TakeBackRequest;
import portability.proto.claims.v1.TakeStatusRequest;
import portability.proto.types.v1.Money;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.PaymentsReport;

/// `payments`: what is paid on claims.
@Command(
        name = "payments",
        description = "Shows what a pension is paid, and pays: accounts, runs, what the bank says.",
        subcommands = {
            PaymentsCommand.Show.class,
            PaymentsCommand.FirstDay.class,
            PaymentsCommand.Account.class,
            PaymentsCommand.Confirm.class,
            PaymentsCommand.Run.class,
            PaymentsCommand.Status.class,
            PaymentsCommand.Death.class,
            PaymentsCommand.Back.class,
            ChannelCommands.Channels.class,
            ChannelCommands.Choose.class,
            ChannelCommands.ConfirmChoice.class
        })
final class PaymentsCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// Asked as one of the two officers.
    abstract static class Asking implements Callable<Integer> {
        @Mixin
        NodeOptions options = new NodeOptions();

        @Option(
                names = "--as",
                paramLabel = "WHO",
                description = "Who asks, by the names of the sandbox's tokens: officer-1 if not given, or officer-2.")
        String caller = Bearer.OFFICER_1.subject();

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() {
            var officer = officer();
            return AskedNode.ask(options, ServiceKind.CLAIMS, client -> ask(client, officer));
        }

        abstract void ask(NodeClient client, Bearer officer);

        private Bearer officer() {
            for (var officer : new Bearer[] {Bearer.OFFICER_1, Bearer.OFFICER_2})
                if (officer.subject().equals(caller)) return officer;
            if (spec == null) throw new IllegalStateException("not started from a command line");
            throw new ParameterException(spec.commandLine(), "--as is officer-1 or officer-2");
        }
    }

    /// About one pension.
    abstract static class OfClaim extends Asking {
        @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim on which it is paid.")
        String claim = "";
    }

    @Command(name = "show", description = "Shows every month of a pension, every payment, and why one waits.")
    static final class Show extends OfClaim {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GetPensionRequest.newBuilder().setClaimId(claim).build();
            PaymentsReport.print(client.payments(officer).getPension(request).getPension(), System.out);
        }
    }

    @Command(name = "first-day", description = "Says from which day it is paid, where the law data could not.")
    static final class FirstDay extends OfClaim {
        @Option(names = "--day", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String day = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.payments(officer)
                    .sayFirstDay(SayFirstDayRequest.newBuilder()
                            .setClaimId(claim)
                            .setFirstDay(day)
                            .build());
            System.out.println("Paid from " + day + " on.");
        }
    }

    @Command(name = "account", description = "Takes down an account; another officer confirms it.")
    static final class Account extends OfClaim {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the change.")
        String id = "";

        @Option(names = "--holder", required = true, paramLabel = "NAME", description = "Whose account it is.")
        String holder = "";

        @Option(names = "--iban", paramLabel = "IBAN", description = "The account.")
        String iban = "";

        @Option(names = "--number", paramLabel = "NUMBER", description = "The account where there are no IBANs.")
        String number = "";

        @Option(names = "--bic", paramLabel = "BIC", description = "With --number: the bank.")
        String bic = "";

        @Option(names = "--country", paramLabel = "CC", description = "With --number: the bank's country.")
        String country = "";

        @Option(names = "--helper", paramLabel = "WHO", description = "Who says it under a mandate.")
        String helper = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var account = PayeeAccount.newBuilder()
                    .setHolder(holder)
                    .setIban(iban)
                    .setNumber(number)
                    .setBic(bic)
                    .setCountry(country);
            var _ = client.payments(officer)
                    .sayAccount(SayAccountRequest.newBuilder()
                            .setRequestId(id)
                            .setClaimId(claim)
                            .setAccount(account)
                            .setActingHelper(helper)
                            .build());
            System.out.println("Taken down. Another officer must confirm it.");
        }
    }

    @Command(name = "confirm", description = "Confirms an account that the other officer took down.")
    static final class Confirm extends OfClaim {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Which change.")
        String id = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.payments(officer)
                    .confirmAccount(ConfirmAccountRequest.newBuilder()
                            .setClaimId(claim)
                            .setChangeId(id)
                            .build());
            System.out.println("Confirmed.");
        }
    }

    @Command(name = "run", description = "Pays what is due by a day, once, and writes the files for the bank.")
    static final class Run extends Asking {
        @Option(names = "--due", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String due = "";

        @Option(names = "--to", paramLabel = "DIR", description = "Where to write the files; not written if not given.")
        @Nullable
        Path directory;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var run = client.payments(officer)
                    .startRun(StartRunRequest.newBuilder().setDueDay(due).build())
                    .getRun();
            PaymentsReport.print(run, System.out);
            var to = directory;
            if (to == null) return;
            for (var batch : run.getBatchesList()) {
                var request = GetBatchFileRequest.newBuilder()
                        .setMessageId(batch.getMessageId())
                        .build();
                var file = to.resolve(batch.getMessageId() + ".xml");
                write(file, client.payments(officer).getBatchFile(request).getFile());
                System.out.println("Written: " + file);
            }
        }

        private static void write(Path file, ByteString content) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, content.toByteArray());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Command(name = "status", description = "Takes what the bank says of a batch.")
    static final class Status extends Asking {
        @Option(names = "--file", required = true, paramLabel = "FILE", description = "pain.002.001.10.")
        Path file = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var taken = client.payments(officer)
                    .takeStatus(
                            TakeStatusRequest.newBuilder().setFile(content()).build())
                    .getTakenList();
            taken.forEach(each ->
                    System.out.println(each.getInstructionId() + "  " + each.getTaken() + " " + each.getReason()));
        }

        private ByteString content() {
            try {
                return ByteString.copyFrom(Files.readAllBytes(file));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Command(name = "death", description = "Ends a pension: the person died.")
    static final class Death extends OfClaim {
        @Option(names = "--day", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String day = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.payments(officer)
                    .reportDeath(ReportDeathRequest.newBuilder()
                            .setClaimId(claim)
                            .setDay(day)
                            .build());
            System.out.println("The pension ends. What is still owed goes to an account that is said from now on.");
        }
    }

    @Command(name = "back", description = "Records overpaid money that came back.")
    static final class Back extends OfClaim {
        @Option(names = "--reference", required = true, paramLabel = "ID", description = "As in the books.")
        String reference = "";

        @Option(names = "--amount", required = true, paramLabel = "AMOUNT", description = "412.00.")
        String amount = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "EUR.")
        String currency = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var money = Money.newBuilder().setAmount(amount).setCurrency(currency);
            var _ = client.payments(officer)
                    .takeBack(TakeBackRequest.newBuilder()
                            .setClaimId(claim)
                            .setReference(reference)
                            .setAmount(money)
                            .build());
            System.out.println("Recorded.");
        }
    }
}
