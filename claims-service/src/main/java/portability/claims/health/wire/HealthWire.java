package portability.claims.health.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import portability.claims.Octets;
import portability.claims.claim.wire.Persons;
import portability.claims.health.Category;
import portability.claims.health.Patient;
import portability.claims.health.Word;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Cause;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.End;
import portability.claims.health.Word.OtherDays;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;
import portability.proto.exchange.v1.HealthCategory;
import portability.proto.exchange.v1.HealthChangeCause;
import portability.proto.exchange.v1.HealthChangeReply;
import portability.proto.exchange.v1.HealthEntitlement;
import portability.proto.exchange.v1.HealthEntitlementChange;
import portability.proto.exchange.v1.HealthEntitlementRefusal;
import portability.proto.exchange.v1.HealthEntitlementRequest;
import portability.proto.exchange.v1.HealthNotRegistered;
import portability.proto.exchange.v1.HealthNotRegisteredReason;
import portability.proto.exchange.v1.HealthOtherDays;
import portability.proto.exchange.v1.HealthPatient;
import portability.proto.exchange.v1.HealthRefusalReason;
import portability.proto.exchange.v1.HealthRegistration;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Step;

/// What is said on a right to health care, as messages and back. Strict: what is read is valid, anything else an
/// [IllegalArgumentException]. Letters name last days, here the day after is kept: converted nowhere else.
public final class HealthWire {
    private static final String CATEGORY = "HEALTH_CATEGORY_";
    private static final String REFUSAL = "HEALTH_REFUSAL_REASON_";
    private static final String NOT_REGISTERED = "HEALTH_NOT_REGISTERED_REASON_";
    private static final String CAUSE = "HEALTH_CHANGE_CAUSE_";

    private HealthWire() {}

    public static Ask read(HealthEntitlementRequest wire) {
        return new Ask(
                patient(wire.getPatient()),
                category(wire.getCategory()),
                wire.getResidence(),
                Persons.day(wire.getWantedFrom()),
                wire.getDerivedFrom(),
                wire.getBody(),
                wire.getReason());
    }

    public static HealthEntitlementRequest write(Ask ask) {
        return HealthEntitlementRequest.newBuilder()
                .setPatient(write(ask.patient()))
                .setCategory(category(ask.category()))
                .setResidence(ask.residence())
                .setWantedFrom(ask.wantedFrom().toString())
                .setDerivedFrom(ask.derivedFrom())
                .setBody(ask.body())
                .setReason(ask.reason())
                .build();
    }

    public static Right read(HealthEntitlement wire) {
        return new Right(
                patient(wire.getPatient()),
                category(wire.getCategory()),
                wire.getResidence(),
                Persons.day(wire.getFirstDay()),
                dayAfter(wire.getLastDay()),
                wire.getDerivedFrom(),
                wire.getBody(),
                wire.getReason(),
                kept(wire.getStepsList()));
    }

    public static HealthEntitlement write(Right right) {
        return HealthEntitlement.newBuilder()
                .setPatient(write(right.patient()))
                .setCategory(category(right.category()))
                .setResidence(right.residence())
                .setFirstDay(right.from().toString())
                .setLastDay(lastDay(right.until()))
                .setDerivedFrom(right.derivedFrom())
                .setBody(right.body())
                .setReason(right.reason())
                .addAllSteps(steps(right))
                .build();
    }

    /// Steps as they are kept with a right.
    public static Octets kept(List<Step> steps) {
        return Octets.of(
                HealthEntitlement.newBuilder().addAllSteps(steps).build().toByteString());
    }

    public static List<Step> steps(Right right) {
        try {
            return HealthEntitlement.parseFrom(right.steps().toByteString()).getStepsList();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("stored steps cannot be read", broken);
        }
    }

    public static Denial read(HealthEntitlementRefusal wire) {
        return new Denial(Denial.Why.valueOf(without(REFUSAL, wire.getReason().name())), wire.getWords());
    }

    public static HealthEntitlementRefusal write(Denial denial) {
        return HealthEntitlementRefusal.newBuilder()
                .setReason(HealthRefusalReason.valueOf(REFUSAL + denial.why()))
                .setWords(denial.words())
                .build();
    }

    /// A [Registration] or [Declined].
    public static Word read(HealthRegistration wire) {
        return switch (wire.getOutcomeCase()) {
            case REGISTERED_FROM -> new Registration(Persons.day(wire.getRegisteredFrom()), wire.getBody());
            case NOT_REGISTERED -> {
                var not = wire.getNotRegistered();
                var why = Declined.Why.valueOf(
                        without(NOT_REGISTERED, not.getReason().name()));
                yield new Declined(why, not.getWords());
            }
            case OUTCOME_NOT_SET -> throw new IllegalArgumentException("registered or not is not said");
        };
    }

    public static HealthRegistration write(Registration registration) {
        return HealthRegistration.newBuilder()
                .setRegisteredFrom(registration.from().toString())
                .setBody(registration.body())
                .build();
    }

    public static HealthRegistration write(Declined declined) {
        return HealthRegistration.newBuilder()
                .setNotRegistered(HealthNotRegistered.newBuilder()
                        .setReason(HealthNotRegisteredReason.valueOf(NOT_REGISTERED + declined.why()))
                        .setWords(declined.words()))
                .build();
    }

    /// [OtherDays] or an [End].
    public static Word read(HealthEntitlementChange wire) {
        var cause = Cause.valueOf(without(CAUSE, wire.getCause().name()));
        return switch (wire.getChangeCase()) {
            case OTHER_DAYS -> {
                var days = wire.getOtherDays();
                var from = days.getFirstDay().isEmpty()
                        ? Optional.<LocalDate>empty()
                        : Optional.of(Persons.day(days.getFirstDay()));
                yield new OtherDays(from, dayAfter(days.getLastDay()), cause, wire.getWords());
            }
            case ENDED_FROM -> new End(Persons.day(wire.getEndedFrom()), cause, wire.getWords());
            case CHANGE_NOT_SET -> throw new IllegalArgumentException("what changes is not said");
        };
    }

    public static HealthEntitlementChange write(OtherDays days) {
        return HealthEntitlementChange.newBuilder()
                .setOtherDays(HealthOtherDays.newBuilder()
                        .setFirstDay(days.from().map(LocalDate::toString).orElse(""))
                        .setLastDay(lastDay(days.until())))
                .setCause(HealthChangeCause.valueOf(CAUSE + days.cause()))
                .setWords(days.words())
                .build();
    }

    public static HealthEntitlementChange write(End end) {
        return HealthEntitlementChange.newBuilder()
                .setEndedFrom(end.from().toString())
                .setCause(HealthChangeCause.valueOf(CAUSE + end.cause()))
                .setWords(end.words())
                .build();
    }

    public static Reply read(HealthChangeReply wire) {
        return new Reply(wire.getChangeDocumentId(), wire.getAgreed(), wire.getWords());
    }

    public static HealthChangeReply write(Reply reply) {
        return HealthChangeReply.newBuilder()
                .setChangeDocumentId(reply.changeId())
                .setAgreed(reply.agreed())
                .setWords(reply.words())
                .build();
    }

    public static Patient patient(HealthPatient wire) {
        var numbers = new TreeMap<String, String>();
        for (var number : wire.getNumbersList())
            if (numbers.put(number.getInstitution(), number.getNumber()) != null)
                throw new IllegalArgumentException("two numbers at one institution");
        return new Patient(wire.getFamilyName(), wire.getGivenNames(), Persons.day(wire.getBirthDate()), numbers);
    }

    public static HealthPatient write(Patient patient) {
        var wire = HealthPatient.newBuilder()
                .setFamilyName(patient.familyName())
                .setGivenNames(patient.givenNames())
                .setBirthDate(patient.birthDate().toString());
        patient.numbers()
                .forEach((institution, number) -> wire.addNumbers(
                        PersonalNumber.newBuilder().setInstitution(institution).setNumber(number)));
        return wire.build();
    }

    /// The last day of what ends before another one; empty where it does not.
    public static String lastDay(Optional<LocalDate> until) {
        return until.map(day -> day.minusDays(1).toString()).orElse("");
    }

    private static Optional<LocalDate> dayAfter(String lastDay) {
        return lastDay.isEmpty()
                ? Optional.empty()
                : Optional.of(Persons.day(lastDay).plusDays(1));
    }

    private static Category category(HealthCategory wire) {
        return Category.valueOf(without(CATEGORY, wire.name()));
    }

    private static HealthCategory category(Category category) {
        return HealthCategory.valueOf(CATEGORY + category);
    }

    /// What is not said, or of a later release, is no name here.
    private static String without(String prefix, String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
