package portability.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.proto.agreements.v1.LegislationType;
import portability.proto.agreements.v1.StateLegislation;
import portability.proto.claims.v1.DeferAwardRequest;
import portability.proto.claims.v1.ForwardLodgedClaimRequest;
import portability.proto.claims.v1.NameInstitutionRequest;
import portability.proto.claims.v1.RemoveInstitutionRequest;
import portability.proto.claims.v1.SayAwardDueRequest;
import portability.proto.claims.v1.TellLegislationsRequest;
import portability.proto.claims.v1.WithdrawClaimRequest;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `claim-course`: what is said of a claim after it was lodged, at its contact institution.
@Command(
        name = "claim-course",
        description = "Takes down what is said of a claim under way: another state, a withdrawal, a later pension.",
        subcommands = {
            ClaimCourseCommand.Name.class,
            ClaimCourseCommand.Remove.class,
            ClaimCourseCommand.Forward.class,
            ClaimCourseCommand.Legislations.class,
            ClaimCourseCommand.Withdraw.class,
            ClaimCourseCommand.Defer.class,
            ClaimCourseCommand.Due.class
        })
final class ClaimCourseCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// About one claim.
    abstract static class OfClaim extends Asking {
        @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim.")
        String claim = "";

        @Option(names = "--said-on", required = true, paramLabel = "DAY", description = "When, YYYY-MM-DD.")
        String saidOn = "";
    }

    /// By the claimant, or by a helper with a mandate to claim.
    abstract static class OfClaimant extends OfClaim {
        @Option(names = "--helper", paramLabel = "NAME", description = "Who says it under a mandate to claim.")
        String helper = "";
    }

    @Command(name = "name", description = "Names an institution where the person was insured too.")
    static final class Name extends OfClaim {
        @Option(names = "--institution", required = true, paramLabel = "CC:CODE", description = "Which.")
        String institution = "";

        @Option(names = "--number", required = true, paramLabel = "NUMBER", description = "Her number there.")
        String number = "";

        @Option(names = "--concealed", description = "She had been asked for all states, and had not told.")
        boolean concealed;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var named = client.course(officer)
                    .nameInstitution(NameInstitutionRequest.newBuilder()
                            .setClaimId(claim)
                            .setInstitution(institution)
                            .setNumber(number)
                            .setToldOn(saidOn)
                            .setConcealed(concealed)
                            .build());
            System.out.println(institution + " gets the claim; there it is of " + named.getClaimDate() + ".");
        }
    }

    @Command(name = "remove", description = "Takes an institution out of the claim that has no part in it.")
    static final class Remove extends Asking {
        @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim.")
        String claim = "";

        @Option(names = "--institution", required = true, paramLabel = "CC:CODE", description = "Which.")
        String institution = "";

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "Why. The others read it; stays for ever.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.course(officer)
                    .removeInstitution(RemoveInstitutionRequest.newBuilder()
                            .setClaimId(claim)
                            .setInstitution(institution)
                            .setReason(reason)
                            .build());
            System.out.println(institution + " has no part in the claim any more; it and the others are told.");
        }
    }

    @Command(
            name = "forward",
            description = "Lets another institution lead the claim. The same again tells whether it has arrived.")
    static final class Forward extends Asking {
        @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim.")
        String claim = "";

        @Option(names = "--to", required = true, paramLabel = "CC:CODE", description = "Who leads it from now on.")
        String to = "";

        @Option(names = "--number", paramLabel = "NUMBER", description = "Her number there, if the claim has none.")
        String number = "";

        @Option(names = "--never-insured-here", description = "This institution has no part in the claim from now on.")
        boolean neverInsuredHere;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why. The others read it.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var forwarded = client.forwarding(officer)
                    .forwardLodgedClaim(ForwardLodgedClaimRequest.newBuilder()
                            .setClaimId(claim)
                            .setTo(to)
                            .setNumber(number)
                            .setNeverInsuredHere(neverInsuredHere)
                            .setReason(reason)
                            .build());
            System.out.println(to
                    + (forwarded.getArrived() ? " has it, as " : " gets it, as ")
                    + forwarded.getClaimId()
                    + (forwarded.getArrived() ? "." : "; it has not arrived yet."));
        }
    }

    @Command(
            name = "legislations",
            description =
                    "Says of which type (A or B) states' legislation on invalidity is under which she was insured.")
    static final class Legislations extends Asking {
        @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim.")
        String claim = "";

        @Parameters(arity = "1..50", paramLabel = "CC=TYPE", description = "A state and its type: FI=A.")
        Map<String, Type> types = new LinkedHashMap<>();

        enum Type {
            A(LegislationType.LEGISLATION_TYPE_A),
            B(LegislationType.LEGISLATION_TYPE_B);

            private final LegislationType wire;

            Type(LegislationType wire) {
                this.wire = wire;
            }
        }

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = TellLegislationsRequest.newBuilder().setClaimId(claim);
            types.forEach((state, type) -> request.addLegislations(
                    StateLegislation.newBuilder().setState(state).setType(type.wire)));
            var known = client.course(officer).tellLegislations(request.build()).getLegislationsList().stream()
                    .map(one -> one.getState() + "=" + one.getType().name().substring("LEGISLATION_TYPE_".length()))
                    .toList();
            System.out.println("Known by now: " + String.join(", ", known) + "; every institution is told.");
        }
    }

    @Command(name = "withdraw", description = "Withdraws the claim, in all states or in some.")
    static final class Withdraw extends OfClaimant {
        @Option(names = "--in", paramLabel = "CC:CODE", description = "In which state; may be repeated. All if none.")
        List<String> institutions = new ArrayList<>();

        @Override
        void ask(NodeClient client, Bearer officer) {
            var withdrawn = client.course(officer)
                    .withdrawClaim(WithdrawClaimRequest.newBuilder()
                            .setClaimId(claim)
                            .addAllInstitutions(institutions)
                            .setSaidOn(saidOn)
                            .setActingHelper(helper)
                            .build());
            System.out.println("Withdrawn in: " + String.join(", ", withdrawn.getWithdrawnList()) + ".");
        }
    }

    @Command(name = "defer", description = "Says that a state's old-age pension begins later.")
    static final class Defer extends OfClaimant {
        @Option(names = "--institution", required = true, paramLabel = "CC:CODE", description = "Whose pension.")
        String institution = "";

        @Option(names = "--pays-from", required = true, paramLabel = "DAY", description = "From when, YYYY-MM-DD.")
        String paysFrom = "";

        @Option(names = "--asked", description = "She asked for it; else that state's conditions are not met before.")
        boolean asked;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.course(officer)
                    .deferAward(DeferAwardRequest.newBuilder()
                            .setClaimId(claim)
                            .setInstitution(institution)
                            .setSaidOn(saidOn)
                            .setPaysFrom(paysFrom)
                            .setAsked(asked)
                            .setActingHelper(helper)
                            .build());
            System.out.println("Taken down; every institution of the claim is told.");
        }
    }

    @Command(name = "due", description = "Says that a pension that began later is due; all decide again by themselves.")
    static final class Due extends OfClaimant {
        @Option(names = "--institution", required = true, paramLabel = "CC:CODE", description = "Whose pension.")
        String institution = "";

        @Option(names = "--pays-from", required = true, paramLabel = "DAY", description = "From when, YYYY-MM-DD.")
        String paysFrom = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.course(officer)
                    .sayAwardDue(SayAwardDueRequest.newBuilder()
                            .setClaimId(claim)
                            .setInstitution(institution)
                            .setSaidOn(saidOn)
                            .setPaysFrom(paysFrom)
                            .setActingHelper(helper)
                            .build());
            System.out.println("Taken down; every institution of the claim is told.");
        }
    }
}
