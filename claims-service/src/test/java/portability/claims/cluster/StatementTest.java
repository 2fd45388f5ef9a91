package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import portability.claims.exchange.pair.WireTime;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Certainty;
import portability.proto.claims.v1.GetEntitlementStatementRequest;
import portability.proto.claims.v1.GetEntitlementStatementResponse;
import portability.proto.claims.v1.StatementGapKind;
import portability.proto.claims.v1.StatementPart;
import portability.proto.claims.v1.StatementServiceGrpc;
import portability.proto.claims.v1.StatementSource;
import portability.proto.claims.v1.UnheardReason;
import portability.proto.exchange.v1.AskEntitlementRequest;
import portability.proto.exchange.v1.AskEntitlementResponse;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EntitlementAnswer;
import portability.proto.exchange.v1.EntitlementExchangeServiceGrpc;
import portability.proto.exchange.v1.EntitlementExchangeServiceGrpc.EntitlementExchangeServiceImplBase;
import portability.proto.exchange.v1.EntitlementQuestion;
import portability.proto.exchange.v1.EntitlementWorth;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.PersonRead;
import portability.proto.privacy.v1.PrivacyServiceGrpc;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// Statements over a real exchange: partners that answer, are down, lie, or do not know her.
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class StatementTest {
    private static final List<ClaimsNode> NODES =
            List.of("NL:SVB", "DE:DRV", "MA:CNSS").stream().map(ClaimsNode::new).toList();
    private static final ClaimsNode NL = NODES.get(0);
    private static final ClaimsNode DE = NODES.get(1);
    private static final ClaimsNode MA = NODES.get(2);

    @BeforeAll
    static void start() {
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
        NL.upstream.insure(Samples.fatima("NL:SVB", "111"), "111", 2001, 2002, 2003);
        DE.upstream.insure(Samples.fatima("DE:DRV", "222"), "222", 1995, 1996);
        MA.upstream.insure(Samples.fatima("MA:CNSS", "333"), "333", 1985);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    /// Ten per own period, one per period the others signed: 3, 2 and 1 of them.
    @Test
    void every_institution_answers_for_its_own_part_and_counts_with_what_the_others_signed() {
        // Another test may just have started a node again, or its circuit be open for a moment.
        var statement = Until.it(
                () -> statement("DE:DRV", "222", "MA:CNSS", "333"),
                told -> told.getPartsList().subList(1, 3).stream()
                        .allMatch(part -> part.getSource() == StatementSource.STATEMENT_SOURCE_SIGNED_ANSWER));
        assertThat(statement.getPartsList().subList(0, 3))
                .extracting(part -> part.getInstitution() + " " + part.getSource() + " " + part.getPeriodsCount() + " "
                        + part.getWorth().getAsItIs().getPerMonth().getAmount() + " " + part.getCountedWithList())
                .containsExactly(
                        "NL:SVB STATEMENT_SOURCE_OWN_REGISTER 3 33.00 [DE:DRV, MA:CNSS]",
                        "DE:DRV STATEMENT_SOURCE_SIGNED_ANSWER 2 24.00 [MA:CNSS, NL:SVB]",
                        "MA:CNSS STATEMENT_SOURCE_SIGNED_ANSWER 1 15.00 [DE:DRV, NL:SVB]");
        assertThat(statement.getParts(1).getPeriods(0).getCertainty()).isEqualTo(Certainty.CERTAINTY_CERTIFIED);
        assertThat(statement.getToldList())
                .extracting(section -> section.getKind() + " " + section.getInstitution())
                .startsWith("OPENING ", "PART NL:SVB", "PART DE:DRV", "PART MA:CNSS")
                .endsWith("ADVICE ", "WORDS ");
    }

    @Test
    void one_that_is_down_is_shown_with_its_last_answer_and_its_date_also_after_a_restart() {
        NL.upstream.insure(Samples.fatima("NL:SVB", "911"), "911", 2010);
        DE.upstream.insure(Samples.fatima("DE:DRV", "922"), "922", 1990, 1991);
        var before = heard("911", "DE:DRV", "922");
        DE.stop();
        NL.stop();
        NL.start();
        try {
            var kept = of("911", "DE:DRV", "922").getParts(1);
            assertThat(kept.getSource()).isEqualTo(StatementSource.STATEMENT_SOURCE_KEPT_ANSWER);
            assertThat(kept.getUnheard()).isEqualTo(UnheardReason.UNHEARD_REASON_NO_ANSWER);
            assertThat(kept.getAsKnown()).isEqualTo(before.getAsKnown());
            assertThat(kept.getPeriodsList()).isEqualTo(before.getPeriodsList());
            var never = of("911", "DE:DRV", "777").getParts(1);
            assertThat(never.getSource())
                    .as("the answer that is kept was about another number")
                    .isEqualTo(StatementSource.STATEMENT_SOURCE_NOTHING);
        } finally {
            DE.start();
        }
        var again = heard("911", "DE:DRV", "922");
        assertThat(again.getPeriodsList()).isEqualTo(before.getPeriodsList());
    }

    @Test
    void the_same_answer_again_keeps_nothing_more() {
        NL.upstream.insure(Samples.fatima("NL:SVB", "811"), "811", 2010);
        DE.upstream.insure(Samples.fatima("DE:DRV", "822"), "822", 1990);
        heard("811", "DE:DRV", "822");
        heard("811", "DE:DRV", "822");
        assertThat(keptOf("811")).isEqualTo(1);
        DE.upstream.insure(Samples.fatima("DE:DRV", "822"), "822", 1990, 1991);
        heard("811", "DE:DRV", "822");
        assertThat(keptOf("811")).as("it says more now").isEqualTo(2);
    }

    @Test
    void who_does_not_know_her_or_was_born_on_another_day_is_told_the_same() {
        DE.upstream.insure(
                Samples.fatima("DE:DRV", "555").toBuilder()
                        .setBirthDate("1958-01-21")
                        .build(),
                "555",
                1999);
        for (var number : List.of("999", "555")) {
            var part = statement("DE:DRV", number).getParts(1);
            assertThat(part.getSource()).isEqualTo(StatementSource.STATEMENT_SOURCE_NOTHING);
            assertThat(part.getUnheard()).isEqualTo(UnheardReason.UNHEARD_REASON_UNKNOWN_THERE);
            assertThat(part.getPeriodsList()).isEmpty();
        }
    }

    @Test
    void where_she_has_no_number_or_there_is_no_partner_is_said() {
        var statement = statement("LU:CNAP", "4");
        assertThat(statement.getPartsList())
                .extracting(StatementPart::getInstitution, StatementPart::getUnheard)
                .contains(
                        tuple("LU:CNAP", UnheardReason.UNHEARD_REASON_NO_PARTNER),
                        tuple("DE:DRV", UnheardReason.UNHEARD_REASON_NUMBER_NOT_KNOWN));
        assertThat(statement.getParts(0).getGapsList())
                .extracting(gap -> gap.getKind() + " " + gap.getAbout())
                .contains("STATEMENT_GAP_KIND_COUNTED_WITHOUT LU:CNAP");
    }

    @Test
    void that_institutions_contradict_each_other_is_said_as_long_as_it_is_being_cleared_up() {
        NL.upstream.contradicting.add("MA:CNSS");
        try {
            assertThat(statement().getParts(0).getGapsList())
                    .extracting(gap -> gap.getKind() + " " + gap.getAbout())
                    .contains("STATEMENT_GAP_KIND_CONTRADICTORY NL:SVB MA:CNSS");
        } finally {
            NL.upstream.contradicting.clear();
        }
        assertThat(statement().getParts(0).getGapsList())
                .extracting(gap -> gap.getKind())
                .doesNotContain(StatementGapKind.STATEMENT_GAP_KIND_CONTRADICTORY);
    }

    @Test
    void this_institution_alone_is_useful_when_nobody_else_and_no_calculation_answers() {
        NL.upstream.agreementsDown.set(true);
        NL.upstream.unpaid.add("NL:SVB-2003");
        try {
            var own = statement().getParts(0);
            assertThat(own.getPeriodsList())
                    .extracting(period -> period.getCertainty() + " " + period.getCounts())
                    .containsExactly(
                            "CERTAINTY_CERTIFIED true", "CERTAINTY_CERTIFIED true", "CERTAINTY_DECLARED false");
            assertThat(own.getGapsList())
                    .extracting(gap -> gap.getKind())
                    .contains(
                            StatementGapKind.STATEMENT_GAP_KIND_UNPAID,
                            StatementGapKind.STATEMENT_GAP_KIND_WORTH_NOT_CALCULATED,
                            StatementGapKind.STATEMENT_GAP_KIND_RESIDENCE_ASSUMED);
        } finally {
            NL.upstream.unpaid.clear();
            NL.upstream.agreementsDown.set(false);
        }
    }

    /// Signed by another key, about another question, or for another institution's periods: nobody is shown it.
    @Test
    void a_partner_that_lies_is_not_believed() {
        var lie = new AtomicReference<Lie>(Lie.OTHER_KEY);
        try (var liar = new TestPartner("PT:ISS").enrolAt(NL, 2);
                var thief = new TestPartner("IT:INPS")) {
            liar.answerWith(new Liar(liar, thief, lie));
            for (var kind : Lie.values()) {
                lie.set(kind);
                var part = statement("PT:ISS", "4").getPartsList().stream()
                        .filter(known -> known.getInstitution().equals("PT:ISS"))
                        .findFirst()
                        .orElseThrow();
                assertThat(part.getUnheard())
                        .as(kind.name())
                        .isEqualTo(
                                kind == Lie.NONE
                                        ? UnheardReason.UNHEARD_REASON_UNSPECIFIED
                                        : UnheardReason.UNHEARD_REASON_NOT_BELIEVED);
            }
        }
    }

    @Test
    void a_question_that_is_not_the_callers_or_not_of_today_is_not_answered() {
        try (var asker = new TestPartner("ES:INSS").enrolAt(NL, 2);
                var other = new TestPartner("FR:CNAV")) {
            var question = EntitlementQuestion.newBuilder()
                    .setPerson(Samples.fatima("NL:SVB", "111"))
                    .setDay("2025-01-01")
                    .build();
            var exchange = EntitlementExchangeServiceGrpc.newBlockingStub(
                    asker.exchangeOf(NL).getChannel());
            var inOrder = header(asker, "NL:SVB");
            assertThat(ask(exchange, asker.seal(inOrder, question)).getAnswer().isEmpty())
                    .isFalse();
            for (var wrong : List.of(
                    other.seal(inOrder, question),
                    asker.seal(header(asker, "DE:DRV"), question),
                    asker.seal(header(asker, "NL:SVB").setPurpose("SOCIAL_SECURITY_CLAIM"), question),
                    asker.seal(
                            header(asker, "NL:SVB")
                                    .setCreated(WireTime.of(Instant.now().minusSeconds(3_600))),
                            question))) Fails.with(Code.PERMISSION_DENIED, "NOT_BELIEVED", () -> ask(exchange, wrong));
        }
    }

    @Test
    void she_sees_who_asked_and_why_at_both_institutions() {
        NL.upstream.insure(Samples.fatima("NL:SVB", "711"), "711", 2010);
        DE.upstream.insure(Samples.fatima("DE:DRV", "722"), "722", 1990);
        heard("711", "DE:DRV", "722");
        assertThat(reads(NL, "711"))
                .extracting(PersonRead::getWho, PersonRead::getPurpose)
                .contains(tuple("officer-1", "RECORD_KEEPING"));
        assertThat(reads(DE, "722"))
                .extracting(PersonRead::getWho, PersonRead::getPurpose, PersonRead::getLegalBasis)
                .contains(tuple("NL:SVB", "OWN_DATA", "asked by NL:SVB at the person's wish"));
    }

    @Test
    void what_makes_no_sense_is_refused_and_nothing_of_her_stands_in_the_log(CapturedOutput log) {
        Fails.with(Code.FAILED_PRECONDITION, "UNKNOWN_PERSON", () -> of("987654321"));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_DATE",
                () -> ask(request("111").setAsOf("soon").build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DATE_IN_FUTURE",
                () -> ask(request("111").setAsOf("2999-01-01").build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST",
                () -> ask(request("111").setResidence("Utopia").build()));
        of("111", "DE:DRV", "222");
        assertThat(log.getAll()).doesNotContain("El Amrani", "Fatima", "1958-01-20", "987654321");
    }

    private enum Lie {
        OTHER_KEY,
        OTHER_QUESTION,
        OTHERS_PERIODS,
        OTHER_NUMBER,
        NO_WORTH,
        NONE
    }

    private static final class Liar extends EntitlementExchangeServiceImplBase {
        private final TestPartner liar;
        private final TestPartner thief;
        private final AtomicReference<Lie> lie;

        Liar(TestPartner liar, TestPartner thief, AtomicReference<Lie> lie) {
            this.liar = liar;
            this.thief = thief;
            this.lie = lie;
        }

        @Override
        public void askEntitlement(AskEntitlementRequest request, StreamObserver<AskEntitlementResponse> answer) {
            var told = lie.get();
            var said = EntitlementAnswer.newBuilder()
                    .setKnown(true)
                    .setNumber(PersonalNumber.newBuilder()
                            .setInstitution("PT:ISS")
                            .setNumber(told == Lie.OTHER_NUMBER ? "5" : "4"));
            said.addPeriodsBuilder()
                    .getPeriodBuilder()
                    .setInstitution(told == Lie.OTHERS_PERIODS ? "NL:SVB" : "PT:ISS")
                    .setLegislation(told == Lie.OTHERS_PERIODS ? "NL" : "PT")
                    .setFirstDay("2000-01-01")
                    .setLastDay("2000-12-31");
            var response = AskEntitlementResponse.newBuilder()
                    .setAnswer(sealed(DocumentKind.DOCUMENT_KIND_ENTITLEMENT_ANSWER, request, said.build())
                            .toByteString());
            if (told != Lie.NO_WORTH)
                response.setWorth(sealed(
                                DocumentKind.DOCUMENT_KIND_ENTITLEMENT_WORTH,
                                request,
                                EntitlementWorth.newBuilder()
                                        .setNoWorth("NO_LAW_LOADED")
                                        .build())
                        .toByteString());
            answer.onNext(response.build());
            answer.onCompleted();
        }

        private SealedDocument sealed(DocumentKind kind, AskEntitlementRequest request, Message body) {
            var header = header(liar, "NL:SVB").setKind(kind);
            if (lie.get() != Lie.OTHER_QUESTION) header.setAnswers(idOf(request));
            return (lie.get() == Lie.OTHER_KEY ? thief : liar).seal(header, body);
        }

        private static String idOf(AskEntitlementRequest request) {
            try {
                return TestPartner.headerOf(SealedDocument.parseFrom(request.getQuestion()))
                        .getDocumentId();
            } catch (InvalidProtocolBufferException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private static DocumentHeader.Builder header(TestPartner partner, String receiver) {
        return partner.header(DocumentKind.DOCUMENT_KIND_ENTITLEMENT_QUESTION, "", receiver)
                .clearPairSeq()
                .setPurpose("OWN_DATA");
    }

    private static AskEntitlementResponse ask(
            EntitlementExchangeServiceGrpc.EntitlementExchangeServiceBlockingStub exchange, SealedDocument question) {
        return exchange.withDeadlineAfter(10, TimeUnit.SECONDS)
                .askEntitlement(AskEntitlementRequest.newBuilder()
                        .setQuestion(question.toByteString())
                        .build());
    }

    private static GetEntitlementStatementResponse statement(String... elsewhere) {
        return of("111", elsewhere);
    }

    /// The part of one partner, once it answers.
    private static StatementPart heard(String number, String partner, String numberThere) {
        return Until.it(
                () -> of(number, partner, numberThere).getParts(1),
                part -> part.getSource() == StatementSource.STATEMENT_SOURCE_SIGNED_ANSWER);
    }

    private static GetEntitlementStatementResponse of(String number, String... elsewhere) {
        var request = request(number);
        PersonDetails numbers = Samples.fatima(elsewhere);
        return ask(request.addAllElsewhere(numbers.getNumbersList()).build());
    }

    private static GetEntitlementStatementRequest.Builder request(String number) {
        return GetEntitlementStatementRequest.newBuilder()
                .setNumber(PersonalNumber.newBuilder().setInstitution("NL:SVB").setNumber(number));
    }

    private static GetEntitlementStatementResponse ask(GetEntitlementStatementRequest request) {
        return NL.keys
                .as(StatementServiceGrpc.newBlockingStub(NL.api()), "officer-1", Role.OFFICER)
                .getEntitlementStatement(request);
    }

    private static List<PersonRead> reads(ClaimsNode node, String number) {
        return node.keys
                .as(PrivacyServiceGrpc.newBlockingStub(node.api()), "officer-2", Role.OFFICER)
                .listReads(ListReadsRequest.newBuilder()
                        .setSubject("statement/" + node.upstream.idOf(number))
                        .build())
                .getReadsList();
    }

    private static long keptOf(String number) {
        return NL.bean(EventStore.class)
                .readEvents("statement/" + NL.upstream.idOf(number))
                .asStream()
                .count();
    }
}
