package portability.claims.statement.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.claims.statement.making.Statements;
import portability.claims.statement.words.Told;
import portability.proto.claims.v1.GetEntitlementStatementRequest;
import portability.proto.claims.v1.GetEntitlementStatementResponse;
import portability.proto.claims.v1.StatementServiceGrpc.StatementServiceImplBase;

/// The statement's rpc.
@Service
class StatementGrpcService extends StatementServiceImplBase {
    private final Wishes wishes;
    private final Statements statements;

    StatementGrpcService(Wishes wishes, Statements statements) {
        this.wishes = wishes;
        this.statements = statements;
    }

    @Override
    public void getEntitlementStatement(
            GetEntitlementStatementRequest request, StreamObserver<GetEntitlementStatementResponse> answer) {
        var statement = statements.of(wishes.read(request));
        answer.onNext(StatementProtos.of(statement, Told.of(statement, request.getLanguage())));
        answer.onCompleted();
    }
}
