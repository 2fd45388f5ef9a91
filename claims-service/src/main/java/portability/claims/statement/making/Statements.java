package portability.claims.statement.making;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.partners.DirectoryNames;
import portability.claims.statement.Gap;
import portability.claims.statement.Part;
import portability.claims.statement.Period;
import portability.claims.statement.Statement;
import portability.claims.statement.StatementProperties;
import portability.claims.statement.Unheard;
import portability.claims.statement.WorksNow;
import portability.claims.statement.asking.Entitlements;
import portability.claims.statement.asking.PartnerQuestions;
import portability.claims.statement.asking.Reply;
import portability.claims.statement.kept.KeptAnswers;
import portability.claims.statement.making.Parts.Known;
import portability.claims.statement.own.AskedPerson;
import portability.claims.statement.own.OwnEntitlement;
import portability.claims.upstream.OwnPersons;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.reads.Purpose;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EntitlementAnswer;
import portability.proto.exchange.v1.EntitlementQuestion;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// Puts a statement together. Partners are asked twice where there are several: once for what each has, and once more
/// for what that is worth together with what the others have.
@Component
public class Statements {
    private static final StatedPurpose WHY = new StatedPurpose(Purpose.OWN_DATA, "the person's own statement");

    private final OwnPersons persons;
    private final OwnEntitlement own;
    private final PartnerQuestions partners;
    private final Entitlements entitlements;
    private final Parts parts;
    private final KeptAnswers kept;
    private final DirectoryNames directory;
    private final StatementProperties settings;
    private final Clock clock;
    private final String here;

    Statements(
            OwnPersons persons,
            OwnEntitlement own,
            PartnerQuestions partners,
            Entitlements entitlements,
            Parts parts,
            KeptAnswers kept,
            DirectoryNames directory,
            StatementProperties settings,
            Clock clock,
            NodeProperties node) {
        this.persons = persons;
        this.own = own;
        this.partners = partners;
        this.entitlements = entitlements;
        this.parts = parts;
        this.kept = kept;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
        this.here = node.institution();
    }

    /// @throws Refused UNKNOWN_PERSON, NO_MANDATE, MANDATE_NOT_IN_FORCE, BEYOND_MANDATE
    public Statement of(Wish wish) {
        var known = person(wish);
        var numbers = Numbers.of(known, wish.elsewhere());
        var person = asked(wish, known.getPerson(), numbers);
        var periods = own.periods(known.getPersonId(), wish.day(), wish.helper(), WHY);
        var replies = replies(person, numbers, periods);
        replies.forEach((institution, reply) -> keep(known.getPersonId(), institution, reply));
        var heard = parts.known(known.getPersonId(), numbers, replies);
        var all = new ArrayList<Part>();
        var gaps = new ArrayList<>(own.contradictions(known.getPersonId(), WHY));
        gaps.addAll(assumed(wish, person));
        all.add(ownPart(wish, person, periods, heard, gaps));
        heard.forEach((institution, what) -> all.add(parts.part(institution, what)));
        directory.active().stream()
                .filter(partner -> !numbers.containsKey(partner))
                .forEach(partner -> all.add(Part.nothing(partner, Unheard.NUMBER_NOT_KNOWN)));
        return new Statement(here, clock.instant(), wish.day(), all);
    }

    private GetPersonResponse person(Wish wish) {
        var id = wish.personId().isEmpty()
                ? persons.find(wish.number(), WHY)
                        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PERSON))
                        .getPersonId()
                : wish.personId();
        return persons.person(id, wish.helper(), WHY).orElseThrow(() -> new Refused(Refusal.UNKNOWN_PERSON));
    }

    private AskedPerson asked(Wish wish, PersonDetails details, Map<String, String> numbers) {
        var told = details.toBuilder().clearNumbers();
        numbers.forEach((institution, number) -> told.addNumbers(number(institution, number)));
        return new AskedPerson(
                told.build(),
                wish.residence().orElse(here.substring(0, 2)),
                wish.household().orElse(Household.HOUSEHOLD_SINGLE),
                wish.day(),
                wish.language());
    }

    private Map<String, Reply> replies(AskedPerson person, Map<String, String> numbers, List<Period> periods) {
        var institutions = numbers.keySet().stream()
                .filter(institution -> !institution.equals(here))
                .toList();
        if (institutions.isEmpty()) return Map.of();
        var told = new TreeMap<String, ByteString>();
        var first = partners.ask(questions(person, institutions, periods, told), within(3));
        first.forEach((institution, reply) -> {
            if (reply instanceof Reply.Heard heard)
                told.put(institution, heard.answer().toByteString());
        });
        if (told.size() < 2) return first;
        // What each knows together with what the others have told just now.
        var again = partners.ask(questions(person, List.copyOf(told.keySet()), periods, told), within(2));
        var replies = new TreeMap<>(first);
        again.forEach((institution, reply) -> {
            if (reply instanceof Reply.Heard) replies.put(institution, reply);
        });
        return replies;
    }

    /// A part of what the call has left: the partners', so that the rest is there to say so.
    private Duration within(int parts) {
        var deadline = Context.current().getDeadline();
        if (deadline == null) return settings.answerWithin();
        var left = Duration.ofMillis(Math.max(1, deadline.timeRemaining(TimeUnit.MILLISECONDS) / parts));
        return left.compareTo(settings.answerWithin()) < 0 ? left : settings.answerWithin();
    }

    private Map<String, EntitlementQuestion> questions(
            AskedPerson person, List<String> institutions, List<Period> periods, Map<String, ByteString> told) {
        var worksNow = WorksNow.from(periods, person.day());
        var questions = new HashMap<String, EntitlementQuestion>();
        for (var institution : institutions) {
            var question = EntitlementQuestion.newBuilder()
                    .setPerson(only(person.details(), institution))
                    .setResidence(person.residence())
                    .setHousehold(person.household())
                    .setDay(person.day().toString())
                    .setLanguage(person.language())
                    .addTold(ownAnswer(person, institution, periods));
            told.forEach((other, document) -> {
                if (!other.equals(institution)) question.addTold(document);
            });
            worksNow.ifPresent(question::setWorksNow);
            questions.put(institution, question.build());
        }
        return questions;
    }

    /// Each is asked under its own number.
    private static PersonDetails only(PersonDetails details, String institution) {
        var only = details.toBuilder().clearNumbers();
        details.getNumbersList().stream()
                .filter(number -> number.getInstitution().equals(institution))
                .forEach(only::addNumbers);
        return only.build();
    }

    private ByteString ownAnswer(AskedPerson person, String receiver, List<Period> periods) {
        var answer = EntitlementAnswer.newBuilder()
                .setKnown(true)
                .setNumber(person.details().getNumbersList().stream()
                        .filter(number -> number.getInstitution().equals(here))
                        .findFirst()
                        .orElse(number(here, "")))
                .setDay(person.day().toString());
        periods.forEach(period -> answer.addPeriods(period.answered()));
        return entitlements
                .seal(DocumentKind.DOCUMENT_KIND_ENTITLEMENT_ANSWER, receiver, "", answer.build())
                .toByteString();
    }

    private Part ownPart(
            Wish wish, AskedPerson person, List<Period> periods, Map<String, Known> heard, List<Gap> gaps) {
        var others = new TreeMap<String, List<Period>>();
        heard.forEach((institution, known) -> others.put(institution, known.periods()));
        var everywhere = new ArrayList<>(periods);
        others.values().forEach(everywhere::addAll);
        var worth = own.worth(person, periods, others, WorksNow.from(everywhere, wish.day()));
        var unheard = heard.entrySet().stream()
                .filter(entry -> entry.getValue().signed().isEmpty()
                        && !entry.getValue().why().equals(Optional.of(Unheard.UNKNOWN_THERE)))
                .map(Map.Entry::getKey)
                .toList();
        return Parts.own(here, clock.instant(), periods, worth, unheard, gaps);
    }

    private static List<Gap> assumed(Wish wish, AskedPerson person) {
        var assumed = new ArrayList<Gap>();
        if (wish.residence().isEmpty()) assumed.add(new Gap.ResidenceAssumed(person.residence()));
        if (wish.household().isEmpty()) assumed.add(new Gap.HouseholdAssumed());
        return assumed;
    }

    private void keep(String personId, String institution, Reply reply) {
        if (reply instanceof Reply.Heard(var signed, var answer, var worth))
            kept.keep(personId, institution, signed.signed(), answer, worth);
    }

    private static PersonalNumber number(String institution, String number) {
        return PersonalNumber.newBuilder()
                .setInstitution(institution)
                .setNumber(number)
                .build();
    }
}
