package portability.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.GrantMandateRequest;
import portability.proto.contributions.v1.ListMandatesRequest;
import portability.proto.contributions.v1.Mandate;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.RevokeMandateRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `mandate`: who acts for whom.
@Command(
        name = "mandate",
        description = "Lets a helper act for a person, ends that, and lists who may.",
        subcommands = {MandateCommand.Grant.class, MandateCommand.Revoke.class, MandateCommand.Listed.class})
final class MandateCommand {
    private static final String SCOPE = "MANDATE_SCOPE_";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// What a helper may do.
    enum Scope {
        SEE,
        REQUEST_CORRECTION,
        CLAIM
    }

    /// About one person.
    abstract static class OfPerson extends ContributionsCommand {
        @Option(names = "--person", required = true, paramLabel = "ID", description = "For whom the helper acts.")
        String person = "";
    }

    @Command(name = "grant", description = "Lets a helper act.")
    static final class Grant extends OfPerson {
        @Option(names = "--helper", required = true, paramLabel = "WHO", description = "As the issuer names her.")
        String helper = "";

        @Option(names = "--helper-name", required = true, paramLabel = "NAME", description = "For people.")
        String helperName = "";

        @Option(
                names = "--scope",
                required = true,
                description = "What she may do, again for each: ${COMPLETION-CANDIDATES}.")
        List<Scope> scopes = new ArrayList<>();

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String from = "";

        @Option(names = "--until", required = true, paramLabel = "DAY", description = "YYYY-MM-DD, included.")
        String until = "";

        @Option(names = "--evidence", required = true, paramLabel = "TEXT", description = "Power of attorney of …")
        String evidence = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var granted = client.contributions(officer)
                    .grantMandate(GrantMandateRequest.newBuilder()
                            .setRequestId(requestId)
                            .setPersonId(person)
                            .setHelper(helper)
                            .setHelperName(helperName)
                            .addAllScopes(scopes.stream()
                                    .map(scope -> MandateScope.valueOf(SCOPE + scope))
                                    .toList())
                            .setFirstDay(from)
                            .setLastDay(until)
                            .setEvidence(evidence)
                            .build());
            System.out.println("Mandate " + granted.getMandateId() + ".");
        }
    }

    @Command(name = "revoke", description = "Ends a mandate now.")
    static final class Revoke extends OfPerson {
        @Option(names = "--mandate", required = true, paramLabel = "ID", description = "Which.")
        String mandate = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why. Erased with the person.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.contributions(officer)
                    .revokeMandate(RevokeMandateRequest.newBuilder()
                            .setRequestId(requestId)
                            .setPersonId(person)
                            .setMandateId(mandate)
                            .setReason(reason)
                            .build());
            System.out.println("Revoked.");
        }
    }

    @Command(name = "list", description = "Lists every mandate a person ever gave.")
    static final class Listed extends OfPerson {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var all = client.contributions(officer)
                    .listMandates(
                            ListMandatesRequest.newBuilder().setPersonId(person).build())
                    .getMandatesList();
            if (all.isEmpty()) System.out.println("Nobody acts for her.");
            all.forEach(mandate -> System.out.println(told(mandate)));
        }
    }

    private static String told(Mandate mandate) {
        return "%s  %s (%s) may %s from %s until %s, on %s%s"
                .formatted(
                        mandate.getMandateId(),
                        mandate.getHelperName(),
                        mandate.getHelper(),
                        mandate.getScopesList().stream()
                                .map(MandateCommand::word)
                                .collect(Collectors.joining(", ")),
                        mandate.getFirstDay(),
                        mandate.getLastDay(),
                        mandate.getEvidence(),
                        mandate.getRevokedAt().isEmpty()
                                ? ""
                                : "; revoked " + mandate.getRevokedAt() + ": " + mandate.getReason());
    }

    private static String word(MandateScope scope) {
        return scope.name().substring(SCOPE.length()).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
