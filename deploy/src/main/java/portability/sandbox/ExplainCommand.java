package portability.sandbox;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.ExplainDeterminationRequest;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.ExplanationReport;
import portability.sandbox.officer.JsonFile;

/// `explain`: a determination in sentences a worker can read.
@Command(
        name = "explain",
        description = "Tells a determination in sentences with their articles, in the worker's language.")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(
            names = "--request",
            required = true,
            paramLabel = "FILE",
            description = "A DetermineRequest of the contract as JSON.")
    Path request = Path.of("");

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "en, fr or es (BCP 47); that of the request if not given. Others are told in English.")
    String language = "";

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.AGREEMENTS, client -> {
            var asked = JsonFile.read(request, DetermineRequest.newBuilder());
            if (!language.isEmpty()) asked.setLanguage(language);
            var told = client.agreements(Bearer.OFFICER_1)
                    .explainDetermination(ExplainDeterminationRequest.newBuilder()
                            .setQuestion(asked)
                            .build());
            ExplanationReport.print(told, asked.getLanguage(), System.out);
        });
    }
}
