package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.application.ClaimDesk;
import io.github.qualirepar.application.Overrides;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.RepairFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The single steps of a claim. */
final class ClaimSteps {
    private ClaimSteps() {}

    /** Takes a repair file in. */
    @Command(name = "open")
    static final class Open extends BaseCommand {
        @Parameters(paramLabel = "FILE", descriptionKey = "par.file")
        private Path file;

        @Mixin
        private OverrideOptions overriding;

        @Override
        ExitCode run(Session session) {
            Overrides overrides = overriding.of(session, this);
            RepairFile repairFile = session.repairFile(file);
            return new Answers(session).answer(session.library().claims().open(repairFile, overrides), overrides);
        }
    }

    /** A step on a claim that there is. */
    abstract static class OnClaim extends BaseCommand {
        @Parameters(index = "0", paramLabel = "ID", descriptionKey = "par.id")
        private String id;

        ClaimId claim(Session session) {
            return new Answers(session).id(id);
        }

        static ClaimDesk desk(Session session) {
            return session.library().claims();
        }
    }

    /** Makes the support request, or sends a corrected one. */
    @Command(name = "support")
    static final class Support extends OnClaim {
        @Mixin
        private OverrideOptions overriding;

        @Override
        ExitCode run(Session session) {
            Overrides overrides = overriding.of(session, this);
            return new Answers(session).answerWithProblems(desk(session).support(claim(session), overrides), overrides);
        }
    }

    /** Creates the claim at its organisation. */
    @Command(name = "create")
    static final class Create extends OnClaim {
        @Mixin
        private OverrideOptions overriding;

        @Override
        ExitCode run(Session session) {
            Overrides overrides = overriding.of(session, this);
            return new Answers(session).answerWithProblems(desk(session).create(claim(session), overrides), overrides);
        }
    }

    /** Registers a document, and sends it once the claim is at the organisation. */
    @Command(name = "attach")
    static final class Attach extends OnClaim {
        @Option(names = "--kind", required = true, paramLabel = "KIND", descriptionKey = "opt.kind")
        private DocumentKind kind;

        @Parameters(index = "1", paramLabel = "PATH", descriptionKey = "par.path")
        private Path path;

        @Mixin
        private OverrideOptions overriding;

        @Override
        ExitCode run(Session session) {
            Overrides overrides = overriding.of(session, this);
            ClaimId claim = claim(session);
            String absolute = absolute(session).toString();
            return new Answers(session).answer(desk(session).attach(claim, kind, absolute, overrides), overrides);
        }

        /** Meant from the caller's folder; a document that is not there may be in the documents' folder. */
        private Path absolute(Session session) {
            Path here = path.toAbsolutePath().normalize();
            Path folder = session.configuration().documents();
            Path there = folder == null ? here : folder.resolve(path).normalize();
            return Files.exists(here) || !Files.exists(there) ? here : there;
        }
    }

    /** Replaces the repair file. */
    @Command(name = "correct")
    static final class Correct extends OnClaim {
        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "par.file")
        private Path file;

        @Mixin
        private OverrideOptions overriding;

        @Override
        ExitCode run(Session session) {
            Overrides overrides = overriding.of(session, this);
            RepairFile repairFile = session.repairFile(file);
            return new Answers(session).answer(desk(session).correct(claim(session), repairFile, overrides), overrides);
        }
    }

    /** Hands the claim in. */
    @Command(name = "confirm")
    static final class Confirm extends OnClaim {
        @Mixin
        private OverrideOptions overriding;

        @Override
        ExitCode run(Session session) {
            Overrides overrides = overriding.of(session, this);
            return new Answers(session).answer(desk(session).confirm(claim(session), overrides), overrides);
        }
    }

    /** Asks the organisation how the claim stands. */
    @Command(name = "status")
    static final class Status extends OnClaim {
        @Override
        ExitCode run(Session session) {
            return new Answers(session).answer(desk(session).status(claim(session)), Overrides.NONE);
        }
    }

    /** Gives the claim up, or its draft only. */
    @Command(name = "cancel")
    static final class Cancel extends OnClaim {
        @Option(names = "--reopen", descriptionKey = "opt.reopen")
        private boolean reopen;

        @Override
        ExitCode run(Session session) {
            ClaimId claim = claim(session);
            return new Answers(session)
                    .answer(reopen ? desk(session).reopen(claim) : desk(session).cancel(claim), Overrides.NONE);
        }
    }

    /** A new claim for one that was refused or cancelled. */
    @Command(name = "replace")
    static final class Replace extends OnClaim {
        @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "par.corrected")
        private @Nullable Path file;

        @Mixin
        private OverrideOptions overriding;

        @Override
        ExitCode run(Session session) {
            Overrides overrides = overriding.of(session, this);
            RepairFile corrected = file == null ? null : session.repairFile(file);
            return new Answers(session).answer(desk(session).replace(claim(session), corrected, overrides), overrides);
        }
    }

    /** What a person saw on the portal. */
    @Command(name = "link")
    static final class Link extends OnClaim {
        @Option(names = "--remote", paramLabel = "N", descriptionKey = "opt.remote")
        private @Nullable String remote;

        @Option(names = "--not-found", descriptionKey = "opt.notFound")
        private boolean notFound;

        @Option(names = "--by", paramLabel = "NAME", descriptionKey = "opt.by")
        private @Nullable String by;

        @Override
        ExitCode run(Session session) {
            if (notFound == (remote != null) || (remote != null && remote.isBlank())) {
                throw usage(session, "usage.linkEither");
            }
            if (remote != null) {
                return new Answers(session)
                        .answer(desk(session).link(claim(session), remote.strip(), by), Overrides.NONE);
            }
            if (by == null || by.isBlank()) {
                throw usage(session, "usage.linkByWhom");
            }
            return new Answers(session).answer(desk(session).linkNotFound(claim(session), by), Overrides.NONE);
        }
    }
}
