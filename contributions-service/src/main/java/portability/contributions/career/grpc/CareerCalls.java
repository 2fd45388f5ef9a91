package portability.contributions.career.grpc;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import portability.contributions.career.CareerDesk;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.LinkedCareers;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.refusal.Refusal.UnknownPeriod;
import portability.contributions.refusal.Refused;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.CertifyRecordResponse;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.CorrectPeriodResponse;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;
import portability.proto.contributions.v1.RecordPeriodRequest;
import portability.proto.contributions.v1.RecordPeriodResponse;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.contributions.v1.WithdrawPeriodResponse;
import portability.proto.types.v1.InsurancePeriod;

/// The rpcs about careers.
public final class CareerCalls {
    private final String institution;
    private final Clock clock;
    private final Requests requests;
    private final KnownPersons persons;
    private final LinkedCareers careers;
    private final CareerDesk desk;

    public CareerCalls(
            String institution,
            Clock clock,
            Requests requests,
            KnownPersons persons,
            LinkedCareers careers,
            CareerDesk desk) {
        this.institution = institution;
        this.clock = clock;
        this.requests = requests;
        this.persons = persons;
        this.careers = careers;
        this.desk = desk;
    }

    public RecordPeriodResponse record(RecordPeriodRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var evidence = Text.explanation("evidence", message.getEvidence());
        var period = facts(message.getPeriod());
        return RecordPeriodResponse.newBuilder()
                .setPeriodId(desk.record(request, PersonCalls.asGiven(message.getPersonId()), period, evidence))
                .build();
    }

    public CorrectPeriodResponse correct(CorrectPeriodRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        var period = facts(message.getPeriod());
        return CorrectPeriodResponse.newBuilder()
                .setPeriodId(desk.correct(
                        request,
                        PersonCalls.asGiven(message.getPersonId()),
                        periodId(message.getPeriodId()),
                        period,
                        reason))
                .build();
    }

    public WithdrawPeriodResponse withdraw(WithdrawPeriodRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        desk.withdraw(request, PersonCalls.asGiven(message.getPersonId()), periodId(message.getPeriodId()), reason);
        return WithdrawPeriodResponse.getDefaultInstance();
    }

    public GetCareerResponse get(GetCareerRequest message) {
        var asOf = Text.day("as_of", message.getAsOf());
        var knownAt = Text.moment("known_at", message.getKnownAt());
        persons.require(PersonCalls.asGiven(message.getPersonId()));
        var entries = careers.career(message.getPersonId(), asOf, knownAt).stream()
                .filter(entry -> message.getWithHistory() || entry.inForce())
                .map(CareerCalls::entry)
                .toList();
        return GetCareerResponse.newBuilder()
                .setPersonId(message.getPersonId())
                .addAllEntries(entries)
                .build();
    }

    public CertifyRecordResponse certify(CertifyRecordRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var asOf = Text.day("as_of", message.getAsOf());
        var sealed = desk.certify(request, PersonCalls.asGiven(message.getNumber()), asOf);
        return CertifyRecordResponse.newBuilder()
                .setSealedRecord(ByteString.copyFrom(Base64.getDecoder().decode(sealed)))
                .build();
    }

    private PeriodFacts facts(InsurancePeriod period) {
        return PeriodProtos.facts(period, new PeriodReader(institution, LocalDate.now(clock)));
    }

    private static String periodId(String text) {
        if (!Text.isKey(text)) throw new Refused(new UnknownPeriod());
        return text;
    }

    private static portability.proto.contributions.v1.CareerEntry entry(CareerEntry entry) {
        var message = portability.proto.contributions.v1.CareerEntry.newBuilder()
                .setPeriod(PeriodProtos.message(entry.periodId(), entry.period()))
                .setRecordedAt(entry.recordedAt().toString())
                .setSource(entry.source());
        entry.paid()
                .ifPresent(paid ->
                        message.setPayment(paid.inFull() ? "PAID" : "DECLARED").setCountsUnpaid(paid.countsUnpaid()));
        entry.evidence().ifPresent(message::setEvidence);
        if (entry.end().isEmpty()) return message.setState("IN_FORCE").build();
        var end = entry.end().get();
        end.supersededBy().ifPresent(message::setSupersededBy);
        end.byReturn().ifPresent(message::setSupersededByReturn);
        boolean superseded = end.supersededBy().isPresent() || end.byReturn().isPresent();
        return message.setState(superseded ? "SUPERSEDED" : "WITHDRAWN")
                .setReason(end.reason())
                .build();
    }
}
