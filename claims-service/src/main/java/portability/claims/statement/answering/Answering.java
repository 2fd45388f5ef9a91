package portability.claims.statement.answering;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.exchange.pair.WireTime;
import portability.claims.statement.Period;
import portability.claims.statement.StatementProperties;
import portability.claims.statement.asking.Entitlements;
import portability.claims.statement.kept.KeptAnswers;
import portability.claims.statement.own.AskedPerson;
import portability.claims.statement.own.OwnEntitlement;
import portability.claims.upstream.OwnPersons;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.reads.Purpose;
import portability.ledger.privacy.reads.ReadLog;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.agreements.v1.FurtherWork;
import portability.proto.exchange.v1.AskEntitlementResponse;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EntitlementAnswer;
import portability.proto.exchange.v1.EntitlementExchangeServiceGrpc;
import portability.proto.exchange.v1.EntitlementQuestion;
import portability.proto.types.v1.PersonalNumber;

/// Answers a partner for this institution's own part, if the question is its own and the person is known here.
@Component
class Answering {
    private static final int MOST_TOLD = 20;
    private static final List<String> FIELDS = List.of("periods", "employers", "earnings", "worth");

    private final Entitlements entitlements;
    private final OwnPersons persons;
    private final OwnEntitlement own;
    private final ReadLog reads;
    private final StatementProperties settings;
    private final Clock clock;
    private final String here;

    Answering(
            Entitlements entitlements,
            OwnPersons persons,
            OwnEntitlement own,
            ReadLog reads,
            StatementProperties settings,
            Clock clock,
            NodeProperties node) {
        this.entitlements = entitlements;
        this.persons = persons;
        this.own = own;
        this.reads = reads;
        this.settings = settings;
        this.clock = clock;
        this.here = node.institution();
    }

    /// @throws MalformedInput NOT_A_DOCUMENT
    /// @throws Refused        NOT_BELIEVED
    AskEntitlementResponse answer(Principal partner, byte[] question) {
        var opened = opened(partner.name(), question);
        var asked = question(opened);
        var why = new StatedPurpose(Purpose.OWN_DATA, "asked by " + partner.name() + " at the person's wish");
        var number = asked.getPerson().getNumbersList().stream()
                .filter(known -> known.getInstitution().equals(here))
                .findFirst()
                .orElse(PersonalNumber.getDefaultInstance());
        var known = personId(asked, number, why);
        if (known.isEmpty()) return unknown(partner.name(), opened, number);
        // Durable before anything is told.
        reads.read(
                KeptAnswers.subjectOf(known.get()),
                partner,
                EntitlementExchangeServiceGrpc.getAskEntitlementMethod().getFullMethodName(),
                why,
                FIELDS);
        return told(partner.name(), opened, number, known.get(), asked, why);
    }

    /// The number alone is not enough: one wrong digit, and another person's career would be told abroad.
    private Optional<String> personId(EntitlementQuestion asked, PersonalNumber number, StatedPurpose why) {
        if (number.getNumber().isEmpty()) return Optional.empty();
        return persons.find(number, why)
                .filter(found -> found.getPerson()
                        .getBirthDate()
                        .equals(asked.getPerson().getBirthDate()))
                .map(found -> found.getPersonId());
    }

    private AskEntitlementResponse told(
            String partner,
            OpenedDocument opened,
            PersonalNumber number,
            String personId,
            EntitlementQuestion asked,
            StatedPurpose why) {
        var person = person(asked);
        var periods = own.periods(personId, person.day(), "", why);
        var worksNow = asked.hasWorksNow() ? Optional.of(asked.getWorksNow()) : Optional.<FurtherWork>empty();
        var worth = own.worth(person, periods, others(asked), worksNow);
        var answer =
                EntitlementAnswer.newBuilder().setKnown(true).setNumber(number).setDay(asked.getDay());
        periods.forEach(period -> answer.addPeriods(period.answered()));
        return response(partner, opened, answer.build())
                .setWorth(sealed(DocumentKind.DOCUMENT_KIND_ENTITLEMENT_WORTH, partner, opened, worth))
                .build();
    }

    private AskEntitlementResponse unknown(String partner, OpenedDocument opened, PersonalNumber number) {
        var answer = EntitlementAnswer.newBuilder().setKnown(false).setNumber(number);
        return response(partner, opened, answer.build()).build();
    }

    private AskEntitlementResponse.Builder response(String partner, OpenedDocument opened, EntitlementAnswer answer) {
        return AskEntitlementResponse.newBuilder()
                .setAnswer(sealed(DocumentKind.DOCUMENT_KIND_ENTITLEMENT_ANSWER, partner, opened, answer));
    }

    private ByteString sealed(DocumentKind kind, String partner, OpenedDocument question, Message body) {
        return entitlements
                .seal(kind, partner, question.header().getDocumentId(), body)
                .toByteString();
    }

    /// What others told of her, as far as it can be verified here; never of this institution itself.
    private Map<String, List<Period>> others(EntitlementQuestion asked) {
        var others = new HashMap<String, List<Period>>();
        for (var document : asked.getToldList())
            entitlements
                    .told(document.toByteArray())
                    .filter(answer -> !answer.getNumber().getInstitution().equals(here))
                    .ifPresent(answer -> others.put(
                            answer.getNumber().getInstitution(),
                            answer.getPeriodsList().stream().map(Period::of).toList()));
        return others;
    }

    private static AskedPerson person(EntitlementQuestion asked) {
        return new AskedPerson(
                asked.getPerson(),
                asked.getResidence(),
                asked.getHousehold(),
                LocalDate.parse(asked.getDay()),
                asked.getLanguage());
    }

    private OpenedDocument opened(String partner, byte[] question) {
        try {
            var opened = entitlements.open(question, DocumentKind.DOCUMENT_KIND_ENTITLEMENT_QUESTION, partner);
            if (opened.header().getReceiver().equals(here) && isOfToday(opened)) return opened;
        } catch (SealBroken broken) {
            if (broken.flaw() == Flaw.NOT_A_DOCUMENT)
                throw new MalformedInput("NOT_A_DOCUMENT", "not a sealed document");
        }
        throw new Refused(Refusal.NOT_BELIEVED);
    }

    private boolean isOfToday(OpenedDocument opened) {
        var created = WireTime.read(opened.header().getCreated());
        var now = clock.instant();
        return created.isAfter(now.minus(settings.questionLife()))
                && created.isBefore(now.plus(settings.questionLife()));
    }

    private static EntitlementQuestion question(OpenedDocument opened) {
        try {
            var asked = opened.part(0, EntitlementQuestion.parser(), EntitlementQuestion.getDefaultInstance());
            LocalDate.parse(asked.getDay());
            if (asked.getToldCount() <= MOST_TOLD) return asked;
        } catch (SealBroken | DateTimeException _) {
            throw new Refused(Refusal.NOT_BELIEVED);
        }
        throw new Refused(Refusal.NOT_BELIEVED);
    }
}
