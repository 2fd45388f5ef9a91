package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.claims.v1.AssessedAmount;
import portability.proto.claims.v1.ClaimBenefitRequest;
import portability.proto.claims.v1.FamilyTie;
import portability.proto.claims.v1.GetBenefitPaymentFileResponse;
import portability.proto.claims.v1.GetContributionDueResponse;
import portability.proto.claims.v1.GrantBenefitRequest;
import portability.proto.claims.v1.LapsingMembership;
import portability.proto.claims.v1.ListLapsingRequest;
import portability.proto.claims.v1.ListLapsingResponse;
import portability.proto.claims.v1.Paper;
import portability.proto.claims.v1.PaperKind;
import portability.proto.claims.v1.ReferDeathRequest;
import portability.proto.claims.v1.ReferDeathResponse;
import portability.proto.claims.v1.ReferralServiceGrpc;
import portability.proto.claims.v1.RegisterMemberRequest;
import portability.proto.claims.v1.RegisterMemberResponse;
import portability.proto.claims.v1.ReleaseBenefitPaymentRequest;
import portability.proto.claims.v1.WelfareFundServiceGrpc;
import portability.proto.exchange.v1.DeathCause;
import portability.proto.exchange.v1.Relative;
import portability.proto.exchange.v1.RelativeTie;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Sex;
import portability.sandbox.home.ServiceKind;

/// `welfare`: what an officer of a fund types becomes what the contract asks for; a word that is none is refused here.
class WelfareCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final AnyAnswers fund = new AnyAnswers(WelfareFundServiceGrpc.getServiceDescriptor());
    private final AnyAnswers deaths = new AnyAnswers(ReferralServiceGrpc.getServiceDescriptor());
    private int runs;

    @Test
    void quotes_what_is_due_and_says_when_it_covers_nothing() throws IOException {
        fund.answering(GetContributionDueResponse.newBuilder()
                .setAmount(Money.newBuilder().setAmount("25.00").setCurrency("USD"))
                .build());
        assertThat(run(
                                "quote",
                                "--country",
                                "SA",
                                "--first",
                                "2026-01-01",
                                "--last",
                                "2027-12-31",
                                "--paid",
                                "2028-01-20")
                        .out())
                .contains("Due: 25.00 USD")
                .contains("It would come too late to cover any day.");
    }

    @Test
    void registers_a_member() throws IOException {
        fund.answering(RegisterMemberResponse.newBuilder()
                .setMembershipId("PH:OWWA/m-1")
                .build());
        assertThat(run(
                                "register",
                                "--id",
                                "reg-1",
                                "--family-name",
                                "Dela Cruz",
                                "--given-names",
                                "Juan",
                                "--born",
                                "1985-03-02",
                                "--sex",
                                "male",
                                "--nationality",
                                "PH",
                                "--number",
                                "PH:OWWA=OFW-1")
                        .out())
                .isEqualTo("Registered as PH:OWWA/m-1.\n");
        var person = fund.only(RegisterMemberRequest.class).getPerson();
        assertThat(person.getSex()).isEqualTo(Sex.SEX_MALE);
        assertThat(person.getNumbers(0).getNumber()).isEqualTo("OFW-1");
    }

    @Test
    void takes_down_what_a_family_claims() throws IOException {
        var _ = run(
                "claim",
                "--member",
                "PH:OWWA/m-1",
                "--id",
                "c-1",
                "--event",
                "accidental-death",
                "--on",
                "2026-06-01",
                "--claimant",
                "Maria Dela Cruz",
                "--tie",
                "spouse",
                "--paper",
                "death-certificate=Riyadh 12/2026");
        var claimed = fund.only(ClaimBenefitRequest.class);
        assertThat(claimed.getEvent()).isEqualTo(FundEvent.FUND_EVENT_ACCIDENTAL_DEATH);
        assertThat(claimed.getTie()).isEqualTo(FamilyTie.FAMILY_TIE_SPOUSE);
        assertThat(claimed.getPapersList())
                .extracting(Paper::getKind, Paper::getReference)
                .containsExactly(tuple(PaperKind.PAPER_KIND_DEATH_CERTIFICATE, "Riyadh 12/2026"));
    }

    @Test
    void an_event_that_is_none_names_those_there_are() throws IOException {
        var said = said(
                "claim",
                "--member",
                "PH:OWWA/m-1",
                "--id",
                "c-1",
                "--event",
                "lottery",
                "--on",
                "2026-06-01",
                "--claimant",
                "Maria Dela Cruz",
                "--tie",
                "spouse");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("'lottery' is none of natural-death, accidental-death");
        assertThat(fund.asked(ClaimBenefitRequest.class)).isEmpty();
    }

    @Test
    void grants_so_much_of_a_range() throws IOException {
        var _ = run(
                "grant",
                "--member",
                "PH:OWWA/m-1",
                "--claim",
                "b-1",
                "--amount",
                "disability_partial=12000.00 PHP",
                "--why",
                "two fingers");
        assertThat(fund.only(GrantBenefitRequest.class).getAmountsList())
                .extracting(AssessedAmount::getBenefit, one -> one.getAmount().getAmount(), AssessedAmount::getWhy)
                .containsExactly(tuple("disability_partial", "12000.00", "two fingers"));
    }

    @Test
    void releases_an_order_into_a_file() throws IOException {
        fund.answering(GetBenefitPaymentFileResponse.newBuilder()
                .setFile(ByteString.copyFromUtf8("<Document/>"))
                .build());
        var to = directory.resolve("payments");
        var _ = run(
                "release",
                "--member",
                "PH:OWWA/m-1",
                "--claim",
                "b-1",
                "--message",
                "WEL7",
                "--to",
                to.toString(),
                "--as",
                "officer-2");
        assertThat(fund.only(ReleaseBenefitPaymentRequest.class).getMessageId()).isEqualTo("WEL7");
        assertThat(to.resolve("WEL7.xml")).hasContent("<Document/>");
    }

    @Test
    void lists_page_after_page() throws IOException {
        fund.answering(
                lapsing("PH:OWWA/m-1").setNextPageToken("2").build(),
                lapsing("PH:OWWA/m-2").build());
        assertThat(run("lapsing", "--from", "2026-01-01", "--until", "2026-12-31")
                        .out())
                .isEqualTo("PH:OWWA/m-1  until 2026-05-31\nPH:OWWA/m-2  until 2026-05-31\n");
        assertThat(fund.asked(ListLapsingRequest.class))
                .extracting(ListLapsingRequest::getPageToken)
                .containsExactly("", "2");
    }

    @Test
    void refers_a_death_with_whom_to_tell() throws IOException {
        deaths.answering(ReferDeathResponse.newBuilder()
                .setReferralId("NL:SVB/r-1")
                .setTold(2)
                .build());
        assertThat(run(
                                "refer-death",
                                "--id",
                                "d-1",
                                "--to",
                                "PH:OWWA",
                                "--pension",
                                "NL:SVB/4",
                                "--on",
                                "2026-03-09",
                                "--evidence",
                                "certificate",
                                "--reference",
                                "Utrecht 2026/118",
                                "--cause",
                                "not-known",
                                "--country",
                                "NL",
                                "--relative",
                                "parent=Lourdes Dela Cruz")
                        .out())
                .isEqualTo("Referred, as NL:SVB/r-1; 2 institutions of the pension's case are told.\n");
        var referred = deaths.only(ReferDeathRequest.class);
        assertThat(referred.getCause()).isEqualTo(DeathCause.DEATH_CAUSE_NOT_KNOWN);
        assertThat(referred.hasPerson()).isFalse();
        assertThat(referred.getFamilyList())
                .extracting(Relative::getTie, Relative::getName)
                .containsExactly(tuple(RelativeTie.RELATIVE_TIE_PARENT, "Lourdes Dela Cruz"));
    }

    private static ListLapsingResponse.Builder lapsing(String membership) {
        return ListLapsingResponse.newBuilder()
                .addMemberships(LapsingMembership.newBuilder()
                        .setMembershipId(membership)
                        .setCoveredUntil("2026-05-31"));
    }

    private Said run(String... words) throws IOException {
        var said = said(words);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private Said said(String... words) throws IOException {
        var all = new ArrayList<>(List.of("welfare"));
        all.addAll(List.of(words));
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "PH:OWWA")) {
            return Said.by(node.with(ServiceKind.CLAIMS, fund, deaths).options(), all.toArray(String[]::new));
        }
    }
}
