package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ContractOutput;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the contract's open questions to the configured account. */
@Command(name = "probe")
final class ProbeCommand extends BaseCommand {
    @Parameters(paramLabel = "ORGANISATION", descriptionKey = "par.organisation")
    private OrganisationId organisation;

    @Option(names = "--write", descriptionKey = "opt.write")
    private boolean write;

    @Override
    ExitCode run(Session session) {
        FundingBody connection = session.program()
                .connection(organisation)
                .orElseThrow(() -> failed(session, ErrorCode.CONFIGURATION_WRONG, "probe.noAccount"));
        ContractProbe probe = connection
                .contractProbe()
                .orElseThrow(() -> failed(session, ErrorCode.USAGE_WRONG, "probe.notOffered"));
        if (write && probe.isProduction()) {
            throw failed(session, ErrorCode.USAGE_WRONG, "probe.production");
        }
        // Without a connection there is nothing to compare: that is told as what it is, not as an answer to a question.
        connection.checkConnection();
        Locale locale = session.messages().language().locale();
        Map<String, Question> questions =
                probe.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        session.console()
                .progress(session.messages()
                        .text("progress.probe", "organisation", organisation, "count", questions.size()));
        List<Result> results = probe.run(
                write, result -> session.console().progress("  " + result.question() + " " + result.verdict()));
        ContractOutput output =
                new ContractOutput(session.messages(), session.console().paint());
        session.print(
                () -> output.probe(connection.account(), write, questions, results, locale),
                () -> output.probeLines(organisation, questions, results, locale));
        return ExitCode.DONE;
    }

    private CommandFailed failed(Session session, ErrorCode code, String key) {
        return new CommandFailed(new Failure(code, session.messages().text(key, "organisation", organisation)));
    }
}
