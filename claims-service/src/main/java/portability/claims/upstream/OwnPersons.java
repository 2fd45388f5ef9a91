package portability.claims.upstream;

import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractStub;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.proto.agreements.v1.GetOutlookRequest;
import portability.proto.agreements.v1.Outlook;
import portability.proto.agreements.v1.OutlookServiceGrpc;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.ContributionsServiceGrpc.ContributionsServiceBlockingStub;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListClarificationsResponse;
import portability.proto.types.v1.PersonalNumber;

/// What the other services of this node know of one person, asked at her own wish: each call says why, so that she sees
/// it among the reads of her data.
@Component
public class OwnPersons implements DisposableBean {
    private final UpstreamProperties settings;
    private final ManagedChannel contributions;
    private final ManagedChannel agreements;

    OwnPersons(UpstreamProperties settings) {
        this.settings = settings;
        this.contributions = Upstreams.connect(settings, settings.contributions());
        this.agreements = Upstreams.connect(settings, settings.agreements());
    }

    /// Who has a number here; empty if nobody.
    /// @throws UpstreamDown if contributions-service does not answer
    public Optional<FindPersonResponse> find(PersonalNumber number, StatedPurpose why) {
        var request = FindPersonRequest.newBuilder().setNumber(number).build();
        return found(() -> persons(why).findPerson(request));
    }

    /// Who a person is; empty if nobody of that id is known.
    ///
    /// @param helper who acts for her under a mandate; empty: nobody
    /// @throws Refused      NO_MANDATE, MANDATE_NOT_IN_FORCE, BEYOND_MANDATE
    /// @throws UpstreamDown if contributions-service does not answer
    public Optional<GetPersonResponse> person(String personId, String helper, StatedPurpose why) {
        var request = GetPersonRequest.newBuilder()
                .setPersonId(personId)
                .setActingHelper(helper)
                .build();
        return found(() -> persons(why).getPerson(request));
    }

    /// Her periods; empty if nobody of that id is known.
    ///
    /// @param asOf   ISO 8601; empty: all
    /// @param helper as above
    /// @throws Refused      as above
    /// @throws UpstreamDown if contributions-service does not answer
    public Optional<GetCareerResponse> career(String personId, String asOf, String helper, StatedPurpose why) {
        var request = GetCareerRequest.newBuilder()
                .setPersonId(personId)
                .setAsOf(asOf)
                .setActingHelper(helper)
                .build();
        return found(() -> persons(why).getCareer(request));
    }

    /// What is being cleared up about her; empty if nobody of that id is known.
    /// @throws UpstreamDown if contributions-service does not answer
    public Optional<ListClarificationsResponse> clarifications(String personId, StatedPurpose why) {
        var request =
                ListClarificationsRequest.newBuilder().setPersonId(personId).build();
        var records = within(ForeignRecordsServiceGrpc.newBlockingStub(contributions), contributions)
                .withInterceptors(why.onEveryCall());
        return found(() -> records.listClarifications(request));
    }

    /// What a career is worth here.
    /// @throws UpstreamRefused if the law has no answer to it, with the reason
    /// @throws UpstreamDown    if agreements-service does not answer
    public Outlook outlook(GetOutlookRequest request) {
        try {
            return within(OutlookServiceGrpc.newBlockingStub(agreements), agreements)
                    .getOutlook(request)
                    .getOutlook();
        } catch (StatusRuntimeException failed) {
            var code = failed.getStatus().getCode();
            boolean answered = code == Code.FAILED_PRECONDITION || code == Code.INVALID_ARGUMENT;
            if (answered && !UpstreamRefused.reasonOf(failed).isEmpty())
                throw new UpstreamRefused("agreements-service", failed);
            throw new UpstreamDown("agreements-service", failed);
        }
    }

    @Override
    public void destroy() {
        contributions.shutdownNow();
        agreements.shutdownNow();
    }

    private ContributionsServiceBlockingStub persons(StatedPurpose why) {
        return within(ContributionsServiceGrpc.newBlockingStub(contributions), contributions)
                .withInterceptors(why.onEveryCall());
    }

    private static <T> Optional<T> found(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (StatusRuntimeException failed) {
            if (failed.getStatus().getCode() == Code.NOT_FOUND) return Optional.empty();
            if (failed.getStatus().getCode() == Code.PERMISSION_DENIED) mandate(UpstreamRefused.reasonOf(failed));
            throw new UpstreamDown("contributions-service", failed);
        }
    }

    private static void mandate(String reason) {
        switch (reason) {
            case "NO_MANDATE" -> throw new Refused(Refusal.NO_MANDATE);
            case "MANDATE_NOT_IN_FORCE" -> throw new Refused(Refusal.MANDATE_NOT_IN_FORCE);
            case "BEYOND_MANDATE" -> throw new Refused(Refusal.BEYOND_MANDATE);
            // This node's own token is not let in: no word about the person.
            default -> {}
        }
    }

    private <S extends AbstractStub<S>> S within(S stub, ManagedChannel channel) {
        channel.resetConnectBackoff();
        return stub.withDeadlineAfter(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
    }
}
