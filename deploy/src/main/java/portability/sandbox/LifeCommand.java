package portability.sandbox;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.AskInstitutionRequest;
import portability.proto.claims.v1.AttestRequest;
import portability.proto.claims.v1.DismissDeathRequest;
import portability.proto.claims.v1.GetLifeRequest;
import portability.proto.claims.v1.ListAwaitedRequest;
import portability.proto.claims.v1.ListRequestsRequest;
import portability.proto.claims.v1.ProveLifeRequest;
import portability.proto.claims.v1.TellDeathRequest;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.DeathEvidence;
import portability.proto.exchange.v1.LifeEvidence;
import portability.proto.exchange.v1.NotAttested;
import portability.proto.exchange.v1.NotAttestedReason;
import portability.proto.exchange.v1.SeenAlive;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.PaymentsCommand.OfClaim;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.CodeWord;
import portability.sandbox.officer.LifeReport;

/// `life`: life certificates without travelling, and deaths.
@Command(
        name = "life",
        description =
                "Shows whose life certificates are awaited, asks and answers other institutions, tells of deaths.",
        subcommands = {
            LifeCommand.Show.class,
            LifeCommand.Awaited.class,
            LifeCommand.Ask.class,
            LifeCommand.Prove.class,
            LifeCommand.Requests.class,
            LifeCommand.Attest.class,
            LifeCommand.TellDeath.class,
            LifeCommand.DismissDeath.class
        })
final class LifeCommand {
    private static final int MOST = 200;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Command(name = "show", description = "Shows how it stands with one, and what the person is told.")
    static final class Show extends OfClaim {
        @Option(names = "--language", paramLabel = "TAG", description = "en, fr or es (BCP 47); en if not given.")
        String language = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GetLifeRequest.newBuilder()
                    .setClaimId(claim)
                    .setLanguage(language)
                    .build();
            LifeReport.print(client.lives(officer).getLife(request).getLife(), System.out);
        }
    }

    @Command(name = "awaited", description = "Lists the pensions that wait for word that somebody lives, or died.")
    static final class Awaited extends Asking {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListAwaitedRequest.newBuilder().setPageSize(MOST);
            do {
                var page = client.lives(officer).listAwaited(request.build());
                page.getAwaitedList().forEach(line -> LifeReport.print(line, System.out));
                request.setPageToken(page.getNextPageToken());
            } while (!request.getPageToken().isEmpty());
        }
    }

    @Command(name = "ask", description = "Asks another institution of the case to attest.")
    static final class Ask extends OfClaim {
        @Option(names = "--institution", required = true, paramLabel = "CC:CODE", description = "Which.")
        String institution = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var id = client.lives(officer)
                    .askInstitution(AskInstitutionRequest.newBuilder()
                            .setClaimId(claim)
                            .setInstitution(institution)
                            .build())
                    .getDocumentId();
            System.out.println("Asked, with document " + id + ".");
        }
    }

    @Command(name = "prove", description = "Records who saw her alive; payment that was suspended goes on.")
    static final class Prove extends OfClaim {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the proof.")
        String id = "";

        @Option(names = "--on", required = true, paramLabel = "DAY", description = "When she was seen, YYYY-MM-DD.")
        String on = "";

        @Option(
                names = "--by",
                required = true,
                paramLabel = "WHO",
                description =
                        "in-person (an officer here), authorised (consulate, doctor, notary) or mandate (a helper).")
        String by = "";

        @Option(names = "--attester", paramLabel = "NAME", description = "Who that is; of a helper, her token's name.")
        String attester = "";

        @Option(names = "--evidence", required = true, paramLabel = "TEXT", description = "What bears it out.")
        String evidence = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.lives(officer)
                    .proveLife(ProveLifeRequest.newBuilder()
                            .setRequestId(id)
                            .setClaimId(claim)
                            .setAliveOn(on)
                            .setAttestedBy(code(by))
                            .setAttester(attester)
                            .setEvidence(evidence)
                            .build());
            System.out.println("Recorded.");
        }
    }

    @Command(name = "requests", description = "Lists what other institutions ask this one to attest.")
    static final class Requests extends Asking {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListRequestsRequest.newBuilder().setPageSize(MOST);
            do {
                var page = client.lives(officer).listRequests(request.build());
                page.getRequestsList().forEach(line -> LifeReport.print(line, System.out));
                request.setPageToken(page.getNextPageToken());
            } while (!request.getPageToken().isEmpty());
        }
    }

    @Command(name = "attest", description = "Answers another institution's request.")
    static final class Attest extends Asking {
        @Option(names = "--document", required = true, paramLabel = "ID", description = "The request.")
        String document = "";

        @Option(names = "--alive", paramLabel = "DAY", description = "She was alive on that day.")
        String alive = "";

        @Option(names = "--died", paramLabel = "DAY", description = "She died on that day.")
        String died = "";

        @Option(
                names = "--cannot",
                paramLabel = "WHY",
                description = "Nobody can say: not-found, moved-away or not-competent.")
        String cannot = "";

        @Option(
                names = "--evidence",
                paramLabel = "HOW",
                description = "in-person, video, register or certificate; of a death register, certificate or family.")
        String evidence = "";

        @Option(names = "--reference", paramLabel = "TEXT", description = "What bears it out, as in the files.")
        String reference = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AttestRequest.newBuilder().setDocumentId(document);
            if (!alive.isEmpty())
                request.setAlive(SeenAlive.newBuilder()
                        .setOn(alive)
                        .setEvidence(CodeWord.of(LifeEvidence.values(), "LIFE_EVIDENCE_", evidence))
                        .setReference(reference));
            else if (!died.isEmpty()) request.setDeath(death(died, evidence, reference));
            else if (!cannot.isEmpty())
                request.setNotAttested(NotAttested.newBuilder()
                        .setReason(CodeWord.of(NotAttestedReason.values(), "NOT_ATTESTED_REASON_", cannot)));
            var id = client.lives(officer).attest(request.build()).getDocumentId();
            System.out.println("Answered, with document " + id + ".");
        }
    }

    @Command(name = "tell-death", description = "Tells every other institution of a case that its claimant died.")
    static final class TellDeath extends OfClaim {
        @Option(names = "--on", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String on = "";

        @Option(
                names = "--evidence",
                required = true,
                paramLabel = "HOW",
                description = "register, certificate or family.")
        String evidence = "";

        @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "As in the files.")
        String reference = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var told = client.lives(officer)
                    .tellDeath(TellDeathRequest.newBuilder()
                            .setClaimId(claim)
                            .setDeath(death(on, evidence, reference))
                            .build());
            System.out.println(told.getDocumentIdsCount() + " institutions are told.");
        }
    }

    @Command(name = "dismiss-death", description = "What was told of a death was wrong: payment goes on.")
    static final class DismissDeath extends OfClaim {
        @Option(names = "--document", required = true, paramLabel = "ID", description = "The document that told of it.")
        String document = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Without personal data.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.lives(officer)
                    .dismissDeath(DismissDeathRequest.newBuilder()
                            .setClaimId(claim)
                            .setDocumentId(document)
                            .setReason(reason)
                            .build());
            System.out.println("Payment goes on, with all that was held back.");
        }
    }

    private static Death death(String on, String evidence, String reference) {
        return Death.newBuilder()
                .setOn(on)
                .setEvidence(CodeWord.of(DeathEvidence.values(), "DEATH_EVIDENCE_", evidence))
                .setReference(reference)
                .build();
    }

    private static String code(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
