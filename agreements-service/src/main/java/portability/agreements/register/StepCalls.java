package portability.agreements.register;

import java.util.Optional;
import java.util.regex.Pattern;
import portability.agreements.edge.Requests;
import portability.agreements.edge.Words;
import portability.agreements.instrument.Draft;
import portability.agreements.instrument.InstrumentDesk;
import portability.agreements.instrument.Step;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.DropInstrumentProposalRequest;
import portability.proto.agreements.v1.DropInstrumentProposalResponse;
import portability.proto.agreements.v1.EnactInstrumentStepRequest;
import portability.proto.agreements.v1.EnactInstrumentStepResponse;
import portability.proto.agreements.v1.InstrumentStep;
import portability.proto.agreements.v1.ProposeInstrumentStepRequest;
import portability.proto.agreements.v1.ProposeInstrumentStepResponse;

/// The rpcs by which officers change what is known of an instrument.
public final class StepCalls {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final int MAX_TITLE = 300;

    private final Requests requests;
    private final InstrumentDesk desk;

    public StepCalls(Requests requests, InstrumentDesk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    ProposeInstrumentStepResponse propose(ProposeInstrumentStepRequest request) {
        var id = requests.read(request.getRequestId(), request);
        var step = step(request.getStep());
        var proposal = desk.propose(
                id,
                instrument(request.getInstrumentId()),
                step,
                Words.date("effective_on", request.getEffectiveOn()),
                Words.explanation("reason", request.getReason()),
                draft(request, step));
        return ProposeInstrumentStepResponse.newBuilder()
                .setProposalId(proposal)
                .build();
    }

    EnactInstrumentStepResponse enact(EnactInstrumentStepRequest request) {
        desk.enact(instrument(request.getInstrumentId()), request.getProposalId());
        return EnactInstrumentStepResponse.getDefaultInstance();
    }

    DropInstrumentProposalResponse drop(DropInstrumentProposalRequest request) {
        var reason = Words.explanation("reason", request.getReason());
        desk.drop(instrument(request.getInstrumentId()), request.getProposalId(), reason);
        return DropInstrumentProposalResponse.getDefaultInstance();
    }

    /// What cannot be an instrument's id is one that nobody knows.
    private static String instrument(String id) {
        if (!ID.matcher(id).matches()) throw new Refused(new Refusal.UnknownInstrument());
        return id;
    }

    private static Optional<Draft> draft(ProposeInstrumentStepRequest request, Step step) {
        boolean described = !request.getTitle().isEmpty() || request.getStatesCount() > 0;
        if (step != Step.DRAFTED) {
            if (described) throw invalid("title and states are those of a draft");
            return Optional.empty();
        }
        if (request.getTitle().length() > MAX_TITLE) throw invalid("a title has 1 to " + MAX_TITLE + " characters");
        request.getStatesList().forEach(text -> Words.state("states", text));
        try {
            return Optional.of(new Draft(request.getTitle(), request.getStatesList()));
        } catch (IllegalArgumentException _) {
            throw invalid("a draft has a title, and two or more states");
        }
    }

    private static MalformedInput invalid(String message) {
        return new MalformedInput("INVALID_REQUEST", message);
    }

    private static Step step(InstrumentStep step) {
        return switch (step) {
            case INSTRUMENT_STEP_DRAFTED -> Step.DRAFTED;
            case INSTRUMENT_STEP_SIGNED -> Step.SIGNED;
            case INSTRUMENT_STEP_IN_FORCE -> Step.IN_FORCE;
            case INSTRUMENT_STEP_AMENDED -> Step.AMENDED;
            case INSTRUMENT_STEP_SUSPENDED -> Step.SUSPENDED;
            case INSTRUMENT_STEP_RESUMED -> Step.RESUMED;
            case INSTRUMENT_STEP_TERMINATED -> Step.TERMINATED;
            case INSTRUMENT_STEP_UNSPECIFIED, UNRECOGNIZED -> throw invalid("step is required");
        };
    }
}
