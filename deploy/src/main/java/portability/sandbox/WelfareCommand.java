package portability.sandbox;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.claims.v1.AddPapersRequest;
import portability.proto.claims.v1.AssessBenefitRequest;
import portability.proto.claims.v1.AssessedAmount;
import portability.proto.claims.v1.BenefitRefusal;
import portability.proto.claims.v1.ClaimBenefitRequest;
import portability.proto.claims.v1.ContractAbroad;
import portability.proto.claims.v1.FamilyTie;
import portability.proto.claims.v1.FindMembersRequest;
import portability.proto.claims.v1.GetBenefitPaymentFileRequest;
import portability.proto.claims.v1.GetContributionDueRequest;
import portability.proto.claims.v1.GetMembershipRequest;
import portability.proto.claims.v1.GrantBenefitRequest;
import portability.proto.claims.v1.ListLapsingRequest;
import portability.proto.claims.v1.ListOpenBenefitClaimsRequest;
import portability.proto.claims.v1.OrderBenefitPaymentRequest;
import portability.proto.claims.v1.Paper;
import portability.proto.claims.v1.PaperKind;
import portability.proto.claims.v1.PayContributionRequest;
import portability.proto.claims.v1.PayeeAccount;
import portability.proto.claims.v1.RefuseBenefitRequest;
import portability.proto.claims.v1.RegisterMemberRequest;
import portability.proto.claims.v1.ReleaseBenefitPaymentRequest;
import portability.proto.claims.v1.TakeBenefitPaymentStatusRequest;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.CodeWord;
import portability.sandbox.officer.WelfareReport;

/// `welfare`: the welfare fund of a country of origin.
@Command(
        name = "welfare",
        description = "The welfare fund: members, contributions, what families claim, and deaths that are referred.",
        subcommands = {
            WelfareCommand.Quote.class,
            WelfareCommand.Register.class,
            WelfareCommand.Pay.class,
            WelfareCommand.Find.class,
            WelfareCommand.Show.class,
            WelfareCommand.Lapsing.class,
            WelfareCommand.Claim.class,
            WelfareCommand.Papers.class,
            WelfareCommand.Open.class,
            WelfareCommand.Assess.class,
            WelfareCommand.Grant.class,
            WelfareCommand.Refuse.class,
            WelfareCommand.Order.class,
            WelfareCommand.Release.class,
            WelfareCommand.Status.class,
            ReferralCommands.Refer.class,
            ReferralCommands.Referrals.class,
            ReferralCommands.Referral.class,
            ReferralCommands.Answer.class,
            ReferralCommands.Linked.class
        })
final class WelfareCommand {
    private static final int MOST = 200;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// About one membership.
    abstract static class OfMember extends Asking {
        @Option(names = "--member", required = true, paramLabel = "ID", description = "The membership.")
        String member = "";
    }

    /// About one claim on it.
    abstract static class OfBenefit extends OfMember {
        @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim of the family.")
        String claim = "";
    }

    /// About a contract abroad.
    abstract static class OfContract extends Asking {
        @Option(names = "--country", required = true, paramLabel = "CC", description = "Where the work is.")
        String country = "";

        @Option(names = "--employer", paramLabel = "NAME", description = "With whom.")
        String employer = "";

        @Option(names = "--first", required = true, paramLabel = "DAY", description = "Its first day, YYYY-MM-DD.")
        String first = "";

        @Option(names = "--last", required = true, paramLabel = "DAY", description = "Its last day.")
        String last = "";

        @Option(names = "--paid", required = true, paramLabel = "DAY", description = "When the contribution is paid.")
        String paid = "";

        ContractAbroad contract() {
            return ContractAbroad.newBuilder()
                    .setCountry(country)
                    .setEmployer(employer)
                    .setFirstDay(first)
                    .setLastDay(last)
                    .build();
        }
    }

    @Command(name = "quote", description = "Says what the fund takes for a contract, and what that covers.")
    static final class Quote extends OfContract {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GetContributionDueRequest.newBuilder()
                    .setContract(contract())
                    .setPaidOn(paid)
                    .build();
            WelfareReport.print(client.welfare(officer).getContributionDue(request), System.out);
        }
    }

    @Command(name = "register", description = "Registers somebody who is going to work abroad.")
    static final class Register extends Asking {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the registration.")
        String id = "";

        @Option(names = "--family-name", required = true, paramLabel = "NAME", description = "As written.")
        String familyName = "";

        @Option(names = "--given-names", required = true, paramLabel = "NAMES", description = "As written.")
        String givenNames = "";

        @Option(names = "--born", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String born = "";

        @Option(names = "--sex", required = true, paramLabel = "SEX", description = "female or male.")
        String sex = "";

        @Option(names = "--nationality", required = true, paramLabel = "CC", description = "ISO 3166 alpha-2.")
        List<String> nationalities = List.of();

        @Option(
                names = "--number",
                paramLabel = "CC:CODE=NUMBER",
                description = "A number by which an institution knows her; as often as needed.")
        List<String> numbers = List.of();

        @Override
        void ask(NodeClient client, Bearer officer) {
            var person = PersonDetails.newBuilder()
                    .setFamilyName(familyName)
                    .setGivenNames(givenNames)
                    .setBirthDate(born)
                    .setSex(CodeWord.of(Sex.values(), "SEX_", sex))
                    .addAllNationalities(nationalities);
            numbers.forEach(text -> person.addNumbers(number(text)));
            var request = RegisterMemberRequest.newBuilder()
                    .setRequestId(id)
                    .setPerson(person)
                    .build();
            System.out.println("Registered as "
                    + client.welfare(officer).registerMember(request).getMembershipId() + ".");
        }
    }

    @Command(name = "pay", description = "Records the contribution for a contract, the first one or a renewal.")
    static final class Pay extends OfContract {
        @Option(names = "--member", required = true, paramLabel = "ID", description = "The membership.")
        String member = "";

        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the payment.")
        String id = "";

        @Option(names = "--amount", required = true, paramLabel = "N", description = "As `quote` says.")
        String amount = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "As `quote` says.")
        String currency = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = PayContributionRequest.newBuilder()
                    .setRequestId(id)
                    .setMembershipId(member)
                    .setContract(contract())
                    .setPaidOn(paid)
                    .setAmount(money(amount, currency))
                    .build();
            WelfareReport.print(client.welfare(officer).payContribution(request).getContribution(), System.out);
        }
    }

    @Command(name = "find", description = "Finds members by a number, or by family name and birth date.")
    static final class Find extends Asking {
        @Option(names = "--number", paramLabel = "CC:CODE=NUMBER", description = "A number of hers.")
        String number = "";

        @Option(names = "--family-name", paramLabel = "NAME", description = "Spelling of accents does not matter.")
        String familyName = "";

        @Option(names = "--born", paramLabel = "DAY", description = "YYYY-MM-DD.")
        String born = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request =
                    FindMembersRequest.newBuilder().setFamilyName(familyName).setBirthDate(born);
            if (!number.isEmpty()) request.setNumber(number(number));
            client.welfare(officer)
                    .findMembers(request.build())
                    .getMembershipsList()
                    .forEach(found -> WelfareReport.print(found, System.out));
        }
    }

    @Command(name = "show", description = "Shows a membership, what was paid and claimed, and what she is told.")
    static final class Show extends OfMember {
        @Option(names = "--language", paramLabel = "TAG", description = "en, fr or es (BCP 47); en if not given.")
        String language = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GetMembershipRequest.newBuilder()
                    .setMembershipId(member)
                    .setLanguage(language)
                    .build();
            WelfareReport.print(client.welfare(officer).getMembership(request).getMembership(), System.out);
        }
    }

    @Command(name = "lapsing", description = "Lists memberships whose cover ends between two days.")
    static final class Lapsing extends Asking {
        @Option(names = "--from", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String from = "";

        @Option(names = "--until", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String until = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListLapsingRequest.newBuilder()
                    .setFrom(from)
                    .setUntil(until)
                    .setPageSize(MOST);
            do {
                var page = client.welfare(officer).listLapsing(request.build());
                page.getMembershipsList()
                        .forEach(line ->
                                System.out.println(line.getMembershipId() + "  until " + line.getCoveredUntil()));
                request.setPageToken(page.getNextPageToken());
            } while (!request.getPageToken().isEmpty());
        }
    }

    @Command(name = "claim", description = "Records what a family, or the member, claims.")
    static final class Claim extends OfMember {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the claim.")
        String id = "";

        @Option(
                names = "--event",
                required = true,
                paramLabel = "WHAT",
                description = "natural-death, accidental-death, partial-disability, total-disability,"
                        + " illness-of-family, repatriation, education-of-child or training.")
        String event = "";

        @Option(names = "--on", required = true, paramLabel = "DAY", description = "When it happened, YYYY-MM-DD.")
        String on = "";

        @Option(names = "--at-home", description = "It happened in the country of origin.")
        boolean atHome;

        @Option(names = "--returned", paramLabel = "DAY", description = "When the member had come home for good.")
        String returned = "";

        @Option(names = "--claimant", required = true, paramLabel = "NAME", description = "Who claims.")
        String claimant = "";

        @Option(
                names = "--tie",
                required = true,
                paramLabel = "WHO",
                description = "member, spouse, child, parent, sibling, other-heir or guardian.")
        String tie = "";

        @Option(names = "--paper", paramLabel = "KIND=REFERENCE", description = "As of `papers`.")
        List<String> papers = List.of();

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ClaimBenefitRequest.newBuilder()
                    .setRequestId(id)
                    .setMembershipId(member)
                    .setEvent(CodeWord.of(FundEvent.values(), "FUND_EVENT_", event))
                    .setOn(on)
                    .setAtHome(atHome)
                    .setReturned(returned)
                    .setClaimant(claimant)
                    .setTie(CodeWord.of(FamilyTie.values(), "FAMILY_TIE_", tie));
            papers.forEach(text -> request.addPapers(paper(text)));
            System.out.println("Claimed, as "
                    + client.welfare(officer).claimBenefit(request.build()).getBenefitClaimId() + ".");
        }
    }

    @Command(name = "papers", description = "Adds documents to a claim that is not decided.")
    static final class Papers extends OfBenefit {
        @Option(
                names = "--paper",
                required = true,
                paramLabel = "KIND=REFERENCE",
                description = "death-certificate, medical-report, accident-report, contract, identity, family-tie,"
                        + " school, burial, travel or other, and its reference.")
        List<String> papers = List.of();

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AddPapersRequest.newBuilder().setMembershipId(member).setBenefitClaimId(claim);
            papers.forEach(text -> request.addPapers(paper(text)));
            var _ = client.welfare(officer).addPapers(request.build());
            System.out.println("Added.");
        }
    }

    @Command(name = "open", description = "Lists the claims that are not decided.")
    static final class Open extends Asking {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListOpenBenefitClaimsRequest.newBuilder().setPageSize(MOST);
            do {
                var page = client.welfare(officer).listOpenBenefitClaims(request.build());
                page.getClaimsList()
                        .forEach(line -> System.out.println(
                                line.getClaimedOn() + "  " + line.getMembershipId() + "  " + line.getBenefitClaimId()));
                request.setPageToken(page.getNextPageToken());
            } while (!request.getPageToken().isEmpty());
        }
    }

    @Command(name = "assess", description = "Says what the schedule gives for a claim, and why. Decides nothing.")
    static final class Assess extends OfBenefit {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AssessBenefitRequest.newBuilder()
                    .setMembershipId(member)
                    .setBenefitClaimId(claim)
                    .build();
            WelfareReport.print(client.welfare(officer).assessBenefit(request).getAssessment(), System.out);
        }
    }

    @Command(name = "grant", description = "Grants what the schedule gives.")
    static final class Grant extends OfBenefit {
        @Option(
                names = "--amount",
                paramLabel = "BENEFIT=N CODE",
                description = "Where the schedule gives a range: how much, as \"disability_partial=12000.00 PHP\".")
        List<String> amounts = List.of();

        @Option(names = "--why", paramLabel = "TEXT", description = "Why so much of a range.")
        String why = "";

        @Option(names = "--words", paramLabel = "TEXT", description = "To the family.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GrantBenefitRequest.newBuilder()
                    .setMembershipId(member)
                    .setBenefitClaimId(claim)
                    .setWords(words);
            amounts.forEach(text -> request.addAmounts(assessed(text)));
            WelfareReport.print(
                    client.welfare(officer).grantBenefit(request.build()).getClaim(), System.out);
        }

        private AssessedAmount assessed(String text) {
            var amount = after(text, '=');
            return AssessedAmount.newBuilder()
                    .setBenefit(before(text, '='))
                    .setAmount(money(before(amount, ' '), after(amount, ' ')))
                    .setWhy(why)
                    .build();
        }
    }

    @Command(name = "refuse", description = "Refuses a claim, with a reason.")
    static final class Refuse extends OfBenefit {
        @Option(
                names = "--reason",
                required = true,
                paramLabel = "WHY",
                description = "not-covered, too-late, not-in-schedule, documents-missing, not-proven, not-entitled,"
                        + " granted-before or other.")
        String reason = "";

        @Option(names = "--words", paramLabel = "TEXT", description = "To the family.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = RefuseBenefitRequest.newBuilder()
                    .setMembershipId(member)
                    .setBenefitClaimId(claim)
                    .setReason(CodeWord.of(BenefitRefusal.values(), "BENEFIT_REFUSAL_", reason))
                    .setWords(words)
                    .build();
            WelfareReport.print(client.welfare(officer).refuseBenefit(request).getClaim(), System.out);
        }
    }

    @Command(name = "order", description = "Orders the payment of what was granted; another officer releases it.")
    static final class Order extends OfBenefit {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the order.")
        String id = "";

        @Option(names = "--holder", required = true, paramLabel = "NAME", description = "Whose account it is.")
        String holder = "";

        @Option(names = "--iban", paramLabel = "IBAN", description = "Or --number, --bic and --bank-country.")
        String iban = "";

        @Option(names = "--number", paramLabel = "N", description = "The account in a country without IBANs.")
        String number = "";

        @Option(names = "--bic", paramLabel = "BIC", description = "Its bank.")
        String bic = "";

        @Option(names = "--bank-country", paramLabel = "CC", description = "Its bank's country.")
        String bankCountry = "";

        @Option(names = "--on", paramLabel = "DAY", description = "When the bank is to pay; today if not given.")
        String on = LocalDate.now(ZoneOffset.UTC).toString();

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = OrderBenefitPaymentRequest.newBuilder()
                    .setRequestId(id)
                    .setMembershipId(member)
                    .setBenefitClaimId(claim)
                    .setAccount(PayeeAccount.newBuilder()
                            .setHolder(holder)
                            .setIban(iban)
                            .setNumber(number)
                            .setBic(bic)
                            .setCountry(bankCountry))
                    .setExecuteOn(on)
                    .build();
            System.out.println("Ordered, as "
                    + client.welfare(officer).orderBenefitPayment(request).getMessageId() + ".");
        }
    }

    @Command(name = "release", description = "Releases an order as another officer, and writes the file for the bank.")
    static final class Release extends OfBenefit {
        @Option(names = "--message", required = true, paramLabel = "ID", description = "The order.")
        String message = "";

        @Option(names = "--to", required = true, paramLabel = "DIRECTORY", description = "Where the file goes.")
        Path directory = Path.of(".");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.welfare(officer)
                    .releaseBenefitPayment(ReleaseBenefitPaymentRequest.newBuilder()
                            .setMembershipId(member)
                            .setBenefitClaimId(claim)
                            .setMessageId(message)
                            .build());
            var file = client.welfare(officer)
                    .getBenefitPaymentFile(GetBenefitPaymentFileRequest.newBuilder()
                            .setMembershipId(member)
                            .setBenefitClaimId(claim)
                            .setMessageId(message)
                            .build())
                    .getFile();
            System.out.println("Released: " + written(directory.resolve(message + ".xml"), file));
        }
    }

    @Command(name = "status", description = "Takes the bank's answer to an order.")
    static final class Status extends Asking {
        @Option(names = "--file", required = true, paramLabel = "FILE", description = "A pain.002.001.10.")
        Path file = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = TakeBenefitPaymentStatusRequest.newBuilder()
                    .setFile(read(file))
                    .build();
            System.out.println("The order is "
                    + client.welfare(officer).takeBenefitPaymentStatus(request).getState() + ".");
        }
    }

    private static Path written(Path path, ByteString file) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            return Files.write(path, file.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ByteString read(Path path) {
        try {
            return ByteString.copyFrom(Files.readAllBytes(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static PersonalNumber number(String text) {
        return PersonalNumber.newBuilder()
                .setInstitution(before(text, '='))
                .setNumber(after(text, '='))
                .build();
    }

    private static Paper paper(String text) {
        return Paper.newBuilder()
                .setKind(CodeWord.of(PaperKind.values(), "PAPER_KIND_", before(text, '=')))
                .setReference(after(text, '='))
                .build();
    }

    private static Money money(String amount, String currency) {
        return Money.newBuilder().setAmount(amount).setCurrency(currency).build();
    }

    static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    static String after(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(at + 1);
    }
}
