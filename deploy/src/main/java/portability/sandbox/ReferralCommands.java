package portability.sandbox;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.claims.v1.AnswerReferralRequest;
import portability.proto.claims.v1.GetReferralRequest;
import portability.proto.claims.v1.ListLinkedCasesRequest;
import portability.proto.claims.v1.ListReferralsRequest;
import portability.proto.claims.v1.ReferDeathRequest;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.DeathCause;
import portability.proto.exchange.v1.DeathEvidence;
import portability.proto.exchange.v1.Relative;
import portability.proto.exchange.v1.RelativeTie;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.Sex;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.PaymentsCommand.OfClaim;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.CodeWord;
import portability.sandbox.officer.WelfareReport;

/// Those of `welfare` that are about deaths.
final class ReferralCommands {
    private static final int MOST = 200;

    private ReferralCommands() {}

    /// About one referral.
    abstract static class OfReferral extends Asking {
        @Option(names = "--referral", required = true, paramLabel = "ID", description = "The referral.")
        String referral = "";
    }

    @Command(
            name = "refer-death",
            description =
                    "Refers a death to the fund of her country of origin, and tells the institutions of her pension.")
    static final class Refer extends Asking {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the referral.")
        String id = "";

        @Option(names = "--to", required = true, paramLabel = "CC:CODE", description = "Who hosts the fund.")
        String to = "";

        @Option(names = "--pension", paramLabel = "ID", description = "The claim of her pension; then she is known.")
        String pension = "";

        @Option(names = "--family-name", paramLabel = "NAME", description = "Without --pension.")
        String familyName = "";

        @Option(names = "--given-names", paramLabel = "NAMES", description = "Without --pension.")
        String givenNames = "";

        @Option(names = "--born", paramLabel = "DAY", description = "Without --pension.")
        String born = "";

        @Option(names = "--sex", paramLabel = "SEX", description = "female or male; without --pension.")
        String sex = "";

        @Option(names = "--nationality", paramLabel = "CC", description = "Without --pension.")
        List<String> nationalities = List.of();

        @Option(names = "--number", paramLabel = "CC:CODE=NUMBER", description = "Without --pension.")
        List<String> numbers = List.of();

        @Option(names = "--on", required = true, paramLabel = "DAY", description = "When she died, YYYY-MM-DD.")
        String on = "";

        @Option(
                names = "--evidence",
                required = true,
                paramLabel = "HOW",
                description = "register, certificate or family.")
        String evidence = "";

        @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "As in the files.")
        String reference = "";

        @Option(names = "--cause", required = true, paramLabel = "HOW", description = "natural, accident or not-known.")
        String cause = "";

        @Option(names = "--country", required = true, paramLabel = "CC", description = "Where she died.")
        String country = "";

        @Option(
                names = "--relative",
                paramLabel = "TIE=NAME",
                description = "spouse, child, parent, sibling, other-heir or guardian, and the name.")
        List<String> relatives = List.of();

        @Option(names = "--words", paramLabel = "TEXT", description = "To the fund.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ReferDeathRequest.newBuilder()
                    .setRequestId(id)
                    .setTo(to)
                    .setPensionClaimId(pension)
                    .setDeath(Death.newBuilder()
                            .setOn(on)
                            .setEvidence(CodeWord.of(DeathEvidence.values(), "DEATH_EVIDENCE_", evidence))
                            .setReference(reference))
                    .setCause(CodeWord.of(DeathCause.values(), "DEATH_CAUSE_", cause))
                    .setCountry(country)
                    .setWords(words);
            if (!familyName.isEmpty()) request.setPerson(person());
            relatives.forEach(text -> request.addFamily(relative(text)));
            var made = client.referrals(officer).referDeath(request.build());
            System.out.println("Referred, as " + made.getReferralId() + "; " + made.getTold()
                    + " institutions of the pension's case are told.");
        }

        private PersonDetails person() {
            var person = PersonDetails.newBuilder()
                    .setFamilyName(familyName)
                    .setGivenNames(givenNames)
                    .setBirthDate(born)
                    .setSex(CodeWord.of(Sex.values(), "SEX_", sex))
                    .addAllNationalities(nationalities);
            numbers.forEach(text -> person.addNumbers(WelfareCommand.number(text)));
            return person.build();
        }

        private static Relative relative(String text) {
            return Relative.newBuilder()
                    .setTie(CodeWord.of(RelativeTie.values(), "RELATIVE_TIE_", WelfareCommand.before(text, '=')))
                    .setName(WelfareCommand.after(text, '='))
                    .build();
        }
    }

    @Command(name = "referrals", description = "Lists the deaths that others referred and nobody has answered.")
    static final class Referrals extends Asking {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListReferralsRequest.newBuilder().setPageSize(MOST);
            do {
                var page = client.referrals(officer).listReferrals(request.build());
                page.getReferralsList()
                        .forEach(line -> System.out.println(
                                line.getCameOn() + "  " + line.getReferralId() + "  from " + line.getReferredBy()));
                request.setPageToken(page.getNextPageToken());
            } while (!request.getPageToken().isEmpty());
        }
    }

    @Command(name = "referral", description = "Shows a referral, whom it may be about, and what the family is told.")
    static final class Referral extends OfReferral {
        @Option(names = "--language", paramLabel = "TAG", description = "en, fr or es (BCP 47); en if not given.")
        String language = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GetReferralRequest.newBuilder()
                    .setReferralId(referral)
                    .setLanguage(language)
                    .build();
            WelfareReport.print(client.referrals(officer).getReferral(request).getReferral(), System.out);
        }
    }

    @Command(name = "answer", description = "Answers a referral: for a member, what is due; else that she is none.")
    static final class Answer extends OfReferral {
        @Option(names = "--member", paramLabel = "ID", description = "The membership; without: nobody knows her.")
        String member = "";

        @Option(
                names = "--event",
                paramLabel = "WHAT",
                description = "natural-death or accidental-death, where the referral did not know.")
        String event = "";

        @Option(names = "--words", paramLabel = "TEXT", description = "What the family is to bring, and where.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AnswerReferralRequest.newBuilder()
                    .setReferralId(referral)
                    .setMembershipId(member)
                    .setWords(words);
            if (!event.isEmpty()) request.setEvent(CodeWord.of(FundEvent.values(), "FUND_EVENT_", event));
            WelfareReport.print(
                    client.referrals(officer).answerReferral(request.build()).getAnswer(), System.out);
        }
    }

    @Command(name = "linked", description = "Lists what else is known of the insured person of a claim.")
    static final class Linked extends OfClaim {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListLinkedCasesRequest.newBuilder().setClaimId(claim).build();
            client.referrals(officer)
                    .listLinkedCases(request)
                    .getLinkedList()
                    .forEach(line -> System.out.println(line.getKind() + "  " + line.getCaseId()));
        }
    }
}
