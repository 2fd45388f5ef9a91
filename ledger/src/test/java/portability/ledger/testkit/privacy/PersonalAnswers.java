package portability.ledger.testkit.privacy;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rpcs whose answers hold a person's data, as the contract itself says: some message or field in them does.
public final class PersonalAnswers {
    /// Messages that are somebody's, and fields of bytes with such a message in them.
    private static final Set<String> PERSONAL = Set.of(
            "portability.types.v1.PersonDetails",
            "portability.types.v1.PersonalNumber",
            "portability.types.v1.InsurancePeriod",
            "portability.agreements.v1.Determination",
            "portability.claims.v1.Claim",
            "portability.claims.v1.ClaimStatus",
            "portability.claims.v1.SummaryLine",
            "portability.claims.v1.PensionInPayment",
            "portability.claims.v1.Deduction",
            "portability.claims.v1.TellArrearsResponse.arrears",
            "portability.claims.v1.AskDeductionResponse.amount",
            "portability.claims.v1.AwardProvisionallyResponse.per_month",
            "portability.claims.v1.GetBatchFileResponse.file",
            "portability.claims.v1.FundMembership",
            "portability.claims.v1.BenefitClaim",
            "portability.claims.v1.DeathReferralCase",
            "portability.claims.v1.LinkedCase",
            "portability.claims.v1.FloorCase",
            "portability.claims.v1.KnownChange",
            "portability.exchange.v1.DeathReferralAnswer",
            "portability.claims.v1.BenefitAssessment",
            "portability.claims.v1.GetBenefitPaymentFileResponse.file",
            "portability.privacy.v1.PersonRead",
            "portability.contributions.v1.CertifyRecordResponse.sealed_record",
            "portability.exchange.v1.HealthPatient",
            "portability.claims.v1.FindSupplementResponse.supplement",
            "portability.exchange.v1.FetchSinceResponse.document",
            "portability.exchange.v1.FetchReceivedResponse.document");

    private PersonalAnswers() {}

    /// Their full names.
    public static Set<String> rpcsOf(ServiceDescriptor... services) {
        return Stream.of(services)
                .flatMap(service -> service.getMethods().stream())
                .filter(rpc -> isPersonal(answerOf(rpc), new HashSet<>()))
                .map(MethodDescriptor::getFullMethodName)
                .collect(Collectors.toSet());
    }

    private static Descriptor answerOf(MethodDescriptor<?, ?> rpc) {
        if (!(rpc.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier known))
            throw new IllegalArgumentException("nothing is known of " + rpc.getFullMethodName());
        return known.getMethodDescriptor().getOutputType();
    }

    private static boolean isPersonal(Descriptor message, Set<String> seen) {
        if (PERSONAL.contains(message.getFullName())) return true;
        if (!seen.add(message.getFullName())) return false;
        return message.getFields().stream()
                .anyMatch(field -> PERSONAL.contains(field.getFullName())
                        || (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                                && isPersonal(field.getMessageType(), seen)));
    }
}
