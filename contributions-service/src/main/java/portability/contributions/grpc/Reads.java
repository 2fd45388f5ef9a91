package portability.contributions.grpc;

import java.util.List;
import java.util.Optional;
import portability.contributions.person.NumberAt;
import portability.contributions.person.Persons;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Text;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.types.v1.PersonalNumber;

/// Which rpcs hand out a person's data. A subject is a person's id.
public final class Reads {
    private final Persons persons;
    private final CurrentReads reads;

    public Reads(Persons persons, CurrentReads reads) {
        this.persons = persons;
        this.reads = reads;
    }

    public ReadTable table() {
        return new ReadTable()
                .reads(
                        ContributionsServiceGrpc.getFindPersonMethod(),
                        List.of("name", "birth_date", "sex", "nationalities", "numbers"),
                        request -> byNumber(request.getNumber()))
                .reads(
                        ContributionsServiceGrpc.getGetCareerMethod(),
                        List.of("periods", "employers", "earnings"),
                        this::byId)
                .reads(
                        ContributionsServiceGrpc.getCertifyRecordMethod(),
                        List.of("name", "birth_date", "sex", "nationalities", "numbers", "periods", "earnings"),
                        request -> byNumber(request.getNumber()))
                .readsNothing(ContributionsServiceGrpc.getRegisterPersonMethod())
                .readsNothing(ContributionsServiceGrpc.getImportReturnMethod())
                .readsNothing(ContributionsServiceGrpc.getCheckReturnMethod())
                .readsNothing(ContributionsServiceGrpc.getSetReturnTermsMethod())
                .readsNothing(ContributionsServiceGrpc.getRecordReturnPaymentMethod())
                .readsNothing(ContributionsServiceGrpc.getReverseReturnPaymentMethod())
                .readsNothing(ContributionsServiceGrpc.getWithdrawReturnMethod())
                .readsNothing(ContributionsServiceGrpc.getListDueRemindersMethod())
                .readsNothing(ContributionsServiceGrpc.getGetReturnMethod())
                .readsNothing(ContributionsServiceGrpc.getListReturnErrorsMethod())
                .readsNothing(ContributionsServiceGrpc.getRecordPeriodMethod())
                .readsNothing(ContributionsServiceGrpc.getCorrectPeriodMethod())
                .readsNothing(ContributionsServiceGrpc.getWithdrawPeriodMethod());
    }

    private Optional<String> byNumber(PersonalNumber number) {
        if (!Text.isKey(number.getInstitution()) || !Text.isKey(number.getNumber())) return Optional.empty();
        return reads.awaitPerson(() -> persons.idByNumber(new NumberAt(number.getInstitution(), number.getNumber())));
    }

    private Optional<String> byId(GetCareerRequest request) {
        if (!Text.isKey(request.getPersonId())) return Optional.empty();
        reads.awaitAbout(request.getPersonId());
        return Optional.of(request.getPersonId()).filter(persons::exists);
    }
}
