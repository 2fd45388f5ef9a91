package portability.agreements.certificate.grpc;

import com.google.protobuf.ByteString;
import java.util.regex.Pattern;
import portability.agreements.certificate.CertificateDesk;
import portability.agreements.determination.Steps;
import portability.agreements.edge.Requests;
import portability.agreements.edge.Words;
import portability.agreements.pack.AdoptedLaw;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.IssueCoverageCertificateRequest;
import portability.proto.agreements.v1.IssueCoverageCertificateResponse;
import portability.proto.types.v1.PersonDetails;
import portability.totalisation.reason.StepText;

/// Issues certificates: reads the situation, decides by the law that holds, seals.
public final class Issuing {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MAX_NAME = 200;

    private final InstitutionId institution;
    private final AdoptedLaw law;
    private final Requests requests;
    private final CertificateSeal seal;
    private final CertificateDesk desk;

    public Issuing(
            InstitutionId institution, AdoptedLaw law, Requests requests, CertificateSeal seal, CertificateDesk desk) {
        this.institution = institution;
        this.law = law;
        this.requests = requests;
        this.seal = seal;
        this.desk = desk;
    }

    /// Whether a text can be a certificate's id at all.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    IssueCoverageCertificateResponse issue(IssueCoverageCertificateRequest request) {
        var id = requests.read(request.getRequestId(), request);
        var span = span(request);
        check(request.getPerson());
        if (request.getEmployer().isBlank() || request.getEmployer().length() > MAX_NAME)
            throw invalid("employer has 1 to " + MAX_NAME + " characters");
        var situation = Situations.read(request.getSituation(), span);
        var held = law.held();
        var pack = held.pack();
        var decided =
                new Legislations(held, request.getInstrument(), institution.country()).certificate(situation, span);
        var document = seal.seal(CertificateDesk.idOf(id), request, decided.value(), pack.checksum());
        var sealed = desk.issue(id, request.getInstrument(), pack.checksum(), span, document);
        var steps = new Steps(StepText.english());
        var response = IssueCoverageCertificateResponse.newBuilder()
                .setCertificateId(CertificateDesk.idOf(id))
                .setSealedCertificate(ByteString.copyFrom(sealed));
        decided.steps().forEach(step -> response.addSteps(steps.step(step)));
        return response.build();
    }

    private static DateSpan span(IssueCoverageCertificateRequest request) {
        var first = Words.date("first_day", request.getFirstDay());
        var last = Words.date("last_day", request.getLastDay());
        if (last.isBefore(first)) throw invalid("the last day is before the first");
        return DateSpan.closed(first, last);
    }

    private static void check(PersonDetails person) {
        if (person.getFamilyName().isBlank()
                || person.getFamilyName().length() > MAX_NAME
                || person.getGivenNames().length() > MAX_NAME
                || person.getNumbersCount() > 20) throw invalid("person needs a name, of at most 200 characters");
        Words.date("birth_date", person.getBirthDate());
        Words.sex(person.getSex());
        person.getNationalitiesList().forEach(text -> Words.country("nationalities", text));
    }

    private static MalformedInput invalid(String message) {
        return new MalformedInput("INVALID_REQUEST", message);
    }
}
