package portability.claims.health.card;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.claim.wire.Persons;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.reads.Purpose;
import portability.ledger.privacy.reads.ReadLog;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.ledger.processing.ReadModels;
import portability.proto.exchange.v1.CheckEntitlementRequest;
import portability.proto.exchange.v1.CheckEntitlementResponse;
import portability.proto.exchange.v1.HealthCardAnswer;
import portability.proto.exchange.v1.HealthCardNo;
import portability.proto.exchange.v1.HealthExchangeServiceGrpc;

/// Answers a partner whether a card entitles on a day. Where a card is found, the read stands in the log before
/// anything is told; and nothing is told but yes, or why not.
@Component
class CardCheck {
    private static final List<String> FIELDS = List.of("right to health care on a day");
    private static final int LONGEST_NUMBER = 30;
    private static final StatedPurpose WHY =
            new StatedPurpose(Purpose.SOCIAL_SECURITY_CLAIM, "Reg. (EC) 987/2009 Art. 25");

    private final CardTable cards;
    private final ReadModels readModels;
    private final CardAnswers answers;
    private final ReadLog reads;

    CardCheck(CardTable cards, ReadModels readModels, CardAnswers answers, ReadLog reads) {
        this.cards = cards;
        this.readModels = readModels;
        this.answers = answers;
        this.reads = reads;
    }

    /// @throws MalformedInput INVALID_REQUEST, INVALID_DATE
    CheckEntitlementResponse check(Principal partner, CheckEntitlementRequest question) {
        if (question.getCardNumber().isBlank() || question.getCardNumber().length() > LONGEST_NUMBER)
            throw new MalformedInput("INVALID_REQUEST", "card_number is missing or too long");
        var validity = find(question);
        validity.cardId()
                .ifPresent(cardId -> reads.read(
                        cardId,
                        partner,
                        HealthExchangeServiceGrpc.getCheckEntitlementMethod().getFullMethodName(),
                        WHY,
                        FIELDS));
        var answer = HealthCardAnswer.newBuilder()
                .setQuestion(CardAnswers.hash(question))
                .setDay(question.getDay())
                .setEntitled(validity.no().isEmpty())
                .setNo(validity.no()
                        .map(no -> HealthCardNo.valueOf("HEALTH_CARD_NO_" + no))
                        .orElse(HealthCardNo.HEALTH_CARD_NO_UNSPECIFIED));
        // Invoices name her by it; who is not entitled is not named.
        if (validity.no().isEmpty())
            answer.setEntitlementId(validity.cardId().orElseThrow()).setBody(validity.body());
        return CheckEntitlementResponse.newBuilder()
                .setAnswer(answers.seal(partner.name(), answer.build()).toByteString())
                .build();
    }

    private Validity find(CheckEntitlementRequest question) {
        try {
            var birthDate = Persons.day(question.getBirthDate());
            var day = Persons.day(question.getDay());
            // What was committed before the question counts, and nobody is called unknown who only waits for an
            // operator.
            var current = readModels.catchUp(CardTable.PROCESSOR);
            var found = Validity.of(cards.find(question.getCardNumber()), birthDate, day);
            if (found.cardId().isPresent()) current.requireAbout(found.cardId().get());
            else current.requireEvery("health.CardIssued");
            return found;
        } catch (IllegalArgumentException _) {
            throw new MalformedInput("INVALID_DATE", "birth_date or day is no day");
        }
    }
}
