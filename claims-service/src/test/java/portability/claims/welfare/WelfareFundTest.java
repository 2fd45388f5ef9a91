package portability.claims.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import io.grpc.Status.Code;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Fails;
import portability.claims.payment.BankSays;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.claims.v1.AddPapersRequest;
import portability.proto.claims.v1.AssessBenefitRequest;
import portability.proto.claims.v1.AssessedAmount;
import portability.proto.claims.v1.BenefitClaim;
import portability.proto.claims.v1.BenefitRefusal;
import portability.proto.claims.v1.ClaimBenefitRequest;
import portability.proto.claims.v1.ContractAbroad;
import portability.proto.claims.v1.FamilyTie;
import portability.proto.claims.v1.FindMembersRequest;
import portability.proto.claims.v1.FundMembership;
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
import portability.proto.claims.v1.WelfareFundServiceGrpc;
import portability.proto.claims.v1.WelfareFundServiceGrpc.WelfareFundServiceBlockingStub;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;

/// A fund from the first contribution to the bank's word, over gRPC, with the real rules on the law that is loaded.
@PostgresTest
class WelfareFundTest {
    private static final ClaimsNode PH = new ClaimsNode("PH:OWWA")
            .with("portability.welfare.fund", "PH.OWWA")
            .with("portability.welfare.remedy", "appeal to the board within thirty days")
            .with("portability.welfare.debtor.name", "A welfare fund")
            .with("portability.welfare.debtor.number", "0012345678")
            .with("portability.welfare.debtor.bic", "TLBPPHMM");

    private static LocalDate today = LocalDate.EPOCH;

    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneOffset.UTC);
        PH.start();
    }

    @AfterAll
    static void stop() {
        PH.close();
    }

    @Test
    void a_member_is_found_without_her_name_in_any_table_and_lapses_unless_renewed() {
        var contract = contract(today.minusMonths(30), today.minusMonths(7));
        var quote = officer(1)
                .getContributionDue(GetContributionDueRequest.newBuilder()
                        .setContract(contract)
                        .setPaidOn(today.minusMonths(31).toString())
                        .build());
        assertThat(quote.getAmount()).isEqualTo(usd("25.00"));
        assertThat(quote.getRestsOnUnverifiedList()).isNotEmpty();
        assertThat(quote.getStepsList()).isNotEmpty();

        var ana = register("ana", person("Peña-Reyes", "Ana", "OFW-100"));
        assertThat(register("ana", person("Peña-Reyes", "Ana", "OFW-100"))).isEqualTo(ana);
        Fails.with(
                Code.FAILED_PRECONDITION,
                "MEMBER_KNOWN",
                () -> register("ana again", person("Reyes", "Anna", "ofw 100")));
        assertThat(membership(ana).getStatus()).isEqualTo("REGISTERED");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "CONTRIBUTION_DIFFERS",
                () -> pay(ana, "first", contract, today.minusMonths(31), usd("20.00")));
        pay(ana, "first", contract, today.minusMonths(31), usd("25.00"));
        pay(ana, "first", contract, today.minusMonths(31), usd("25.00"));
        assertThat(membership(ana).getContributionsList()).hasSize(1);
        assertThat(membership(ana).getStatus()).isEqualTo("LAPSED");
        assertThat(membership(ana).getWordsList()).anyMatch(line -> line.contains("renewed"));
        var lapsed = officer(1)
                .listLapsing(ListLapsingRequest.newBuilder()
                        .setFrom(today.minusYears(1).toString())
                        .setUntil(today.toString())
                        .build());
        assertThat(lapsed.getMembershipsList())
                .anySatisfy(line -> assertThat(line.getMembershipId()).isEqualTo(ana));

        pay(ana, "renewal", contract(today.minusMonths(1), today.plusMonths(11)), today.minusMonths(2), usd("25.00"));
        assertThat(membership(ana).getStatus()).isEqualTo("MEMBER");
        for (var asked : List.of(
                FindMembersRequest.newBuilder()
                        .setNumber(PersonalNumber.newBuilder()
                                .setInstitution("PH:OWWA")
                                .setNumber("ofw-100"))
                        .build(),
                FindMembersRequest.newBuilder()
                        .setFamilyName("PENA REYES")
                        .setBirthDate("1985-03-02")
                        .build()))
            assertThat(officer(1).findMembers(asked).getMembershipsList())
                    .extracting(FundMembership::getMembershipId)
                    .containsExactly(ana);
        assertThat(PH.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select count(*) from log_entry where convert_from(payload, 'UTF8') like '%Reyes%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_death_by_accident_is_claimed_granted_and_paid_once() {
        var juan = member("juan", "OFW-200");
        var claim = claim(juan, "widow", FundEvent.FUND_EVENT_ACCIDENTAL_DEATH, FamilyTie.FAMILY_TIE_SPOUSE);
        var again = claim(juan, "mother", FundEvent.FUND_EVENT_NATURAL_DEATH, FamilyTie.FAMILY_TIE_PARENT);
        assertThat(open()).contains(claim, again);
        var _ = officer(1)
                .addPapers(AddPapersRequest.newBuilder()
                        .setMembershipId(juan)
                        .setBenefitClaimId(claim)
                        .addPapers(Paper.newBuilder()
                                .setKind(PaperKind.PAPER_KIND_DEATH_CERTIFICATE)
                                .setReference("Riyadh 12/2026"))
                        .build());
        var assessed = officer(1)
                .assessBenefit(AssessBenefitRequest.newBuilder()
                        .setMembershipId(juan)
                        .setBenefitClaimId(claim)
                        .build())
                .getAssessment();
        assertThat(assessed.getBenefitsList())
                .extracting(one -> one.getBenefit())
                .contains("death_accident", "burial");
        var granted = grant(juan, claim).getClaim();
        assertThat(granted.getTotal()).isEqualTo(php("220000.00"));
        assertThat(granted.getAssessment().getStepsList()).isNotEmpty();
        assertThat(granted.getAssessment().getRestsOnUnverifiedList()).isNotEmpty();
        Fails.with(Code.FAILED_PRECONDITION, "EVENT_GRANTED", () -> grant(juan, again));
        var refused = officer(1)
                .refuseBenefit(RefuseBenefitRequest.newBuilder()
                        .setMembershipId(juan)
                        .setBenefitClaimId(again)
                        .setReason(BenefitRefusal.BENEFIT_REFUSAL_GRANTED_BEFORE)
                        .build())
                .getClaim();
        assertThat(refused.getRemedy()).contains("thirty days");
        assertThat(open()).doesNotContain(claim, again);

        var rejected = order(juan, claim, "order-1");
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> release(juan, claim, rejected, 1));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_BATCH", () -> file(juan, claim, rejected));
        release(juan, claim, rejected, 2);
        assertThat(says(rejected, "RJCT")).isEqualTo("REJECTED");
        var paid = order(juan, claim, "order-2");
        release(juan, claim, paid, 2);
        var file = file(juan, claim, paid);
        assertThat(file(juan, claim, paid)).isEqualTo(file);
        var transfer = MxPain00100109.parse(file)
                .getCstmrCdtTrfInitn()
                .getPmtInf()
                .getFirst()
                .getCdtTrfTxInf()
                .getFirst();
        assertThat(transfer.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("220000");
        assertThat(transfer.getPurp().getCd()).isEqualTo("SSBE");
        assertThat(says(paid, "ACSC")).isEqualTo("SETTLED");
        assertThat(says(paid, "ACSC")).isEqualTo("SETTLED");
        Fails.with(Code.FAILED_PRECONDITION, "PAYMENT_ORDERED", () -> order(juan, claim, "order-3"));
        var told = membership(juan, "fr");
        assertThat(told.getClaimsList()).extracting(BenefitClaim::getStatus).containsExactly("PAID", "REFUSED");
        assertThat(told.getWordsList()).contains("C’est payé.");
        assertThat(told.getWordsList()).anyMatch(line -> line.contains("220000.00 PHP"));
    }

    @Test
    void where_the_schedule_gives_a_range_an_officer_says_how_much_and_why() {
        var maria = member("maria", "OFW-300");
        var claim = claim(maria, "hand", FundEvent.FUND_EVENT_PARTIAL_DISABILITY, FamilyTie.FAMILY_TIE_MEMBER);
        Fails.with(Code.FAILED_PRECONDITION, "AMOUNT_NEEDED", () -> grant(maria, claim));
        Fails.with(Code.FAILED_PRECONDITION, "OUTSIDE_SCHEDULE", () -> grant(maria, claim, "30000.00", "the hand"));
        var granted = grant(maria, claim, "12000.00", "loss of two fingers").getClaim();
        assertThat(granted.getGranted(0).getWhy()).isEqualTo("loss of two fingers");
        assertThat(granted.getTotal()).isEqualTo(php("12000.00"));
    }

    private static String member(String name, String number) {
        var id = register(name, person("Dela Cruz", name, number));
        pay(id, "first", contract(today.minusMonths(6), today.plusMonths(17)), today.minusMonths(7), usd("25.00"));
        return id;
    }

    private static String register(String requestId, PersonDetails person) {
        return officer(1)
                .registerMember(RegisterMemberRequest.newBuilder()
                        .setRequestId(requestId)
                        .setPerson(person)
                        .build())
                .getMembershipId();
    }

    private static PersonDetails person(String family, String given, String number) {
        return PersonDetails.newBuilder()
                .setFamilyName(family)
                .setGivenNames(given)
                .setBirthDate("1985-03-02")
                .setSex(Sex.SEX_MALE)
                .addNationalities("PH")
                .addNumbers(
                        PersonalNumber.newBuilder().setInstitution("PH:OWWA").setNumber(number))
                .build();
    }

    private static void pay(String id, String requestId, ContractAbroad contract, LocalDate on, Money amount) {
        var _ = officer(1)
                .payContribution(PayContributionRequest.newBuilder()
                        .setRequestId(requestId)
                        .setMembershipId(id)
                        .setContract(contract)
                        .setPaidOn(on.toString())
                        .setAmount(amount)
                        .build());
    }

    private static ContractAbroad contract(LocalDate first, LocalDate last) {
        return ContractAbroad.newBuilder()
                .setCountry("SA")
                .setEmployer("a hospital")
                .setFirstDay(first.toString())
                .setLastDay(last.toString())
                .build();
    }

    private static String claim(String id, String requestId, FundEvent event, FamilyTie tie) {
        return officer(1)
                .claimBenefit(ClaimBenefitRequest.newBuilder()
                        .setRequestId(requestId)
                        .setMembershipId(id)
                        .setEvent(event)
                        .setOn(today.minusMonths(1).toString())
                        .setClaimant("Maria Dela Cruz")
                        .setTie(tie)
                        .build())
                .getBenefitClaimId();
    }

    private static List<String> open() {
        return officer(1)
                .listOpenBenefitClaims(ListOpenBenefitClaimsRequest.getDefaultInstance())
                .getClaimsList()
                .stream()
                .map(line -> line.getBenefitClaimId())
                .toList();
    }

    private static portability.proto.claims.v1.GrantBenefitResponse grant(String id, String claim) {
        return officer(1)
                .grantBenefit(GrantBenefitRequest.newBuilder()
                        .setMembershipId(id)
                        .setBenefitClaimId(claim)
                        .build());
    }

    private static portability.proto.claims.v1.GrantBenefitResponse grant(
            String id, String claim, String amount, String why) {
        return officer(1)
                .grantBenefit(GrantBenefitRequest.newBuilder()
                        .setMembershipId(id)
                        .setBenefitClaimId(claim)
                        .addAmounts(AssessedAmount.newBuilder()
                                .setBenefit("disability_partial")
                                .setAmount(php(amount))
                                .setWhy(why))
                        .build());
    }

    private static String order(String id, String claim, String requestId) {
        return officer(1)
                .orderBenefitPayment(OrderBenefitPaymentRequest.newBuilder()
                        .setRequestId(requestId)
                        .setMembershipId(id)
                        .setBenefitClaimId(claim)
                        .setAccount(PayeeAccount.newBuilder()
                                .setHolder("Maria Dela Cruz")
                                .setNumber("1234567890")
                                .setBic("BOPIPHMM")
                                .setCountry("PH"))
                        .setExecuteOn(today.plusDays(2).toString())
                        .build())
                .getMessageId();
    }

    private static void release(String id, String claim, String messageId, int officer) {
        var _ = officer(officer)
                .releaseBenefitPayment(ReleaseBenefitPaymentRequest.newBuilder()
                        .setMembershipId(id)
                        .setBenefitClaimId(claim)
                        .setMessageId(messageId)
                        .build());
    }

    private static String file(String id, String claim, String messageId) {
        return officer(1)
                .getBenefitPaymentFile(GetBenefitPaymentFileRequest.newBuilder()
                        .setMembershipId(id)
                        .setBenefitClaimId(claim)
                        .setMessageId(messageId)
                        .build())
                .getFile()
                .toStringUtf8();
    }

    private static String says(String messageId, String status) {
        return officer(1)
                .takeBenefitPaymentStatus(TakeBenefitPaymentStatusRequest.newBuilder()
                        .setFile(ByteString.copyFromUtf8(BankSays.ofAll(messageId, status)))
                        .build())
                .getState();
    }

    private static FundMembership membership(String id) {
        return membership(id, "en");
    }

    private static FundMembership membership(String id, String language) {
        return officer(1)
                .getMembership(GetMembershipRequest.newBuilder()
                        .setMembershipId(id)
                        .setLanguage(language)
                        .build())
                .getMembership();
    }

    private static Money usd(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("USD").build();
    }

    private static Money php(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("PHP").build();
    }

    private static WelfareFundServiceBlockingStub officer(int number) {
        return PH.keys.as(WelfareFundServiceGrpc.newBlockingStub(PH.api()), "officer-" + number, Role.OFFICER);
    }
}
