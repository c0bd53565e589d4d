package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.CatalogueOutput;
import io.github.qualirepar.adapter.cli.output.CatalogueOutput.BrandLine;
import io.github.qualirepar.adapter.cli.output.CatalogueOutput.ProductLine;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.application.Catalogue;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.eligibility.ProductTies;
import io.github.qualirepar.domain.reference.ReferenceData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The organisations' lists: fetching them, looking them up without a network, tying own product keys. */
@Command(
        name = "catalogue",
        subcommands = {
            CatalogueRefresh.class,
            CatalogueCommands.Products.class,
            CatalogueCommands.Brands.class,
            CatalogueCommands.Codes.class,
            CatalogueCommands.Sites.class,
            CatalogueCommands.Tie.class
        })
final class CatalogueCommands extends GroupCommand {

    /** Looks something up in the lists as last downloaded. */
    abstract static class LookUp extends BaseCommand {
        @Option(names = "--organisation", paramLabel = "O", descriptionKey = "opt.organisation")
        private @Nullable OrganisationId organisation;

        CatalogueSearch search(Session session) {
            return CatalogueSearch.of(session, organisation);
        }

        static CatalogueOutput output(Session session) {
            return new CatalogueOutput(session.messages());
        }
    }

    /** Products of the lists. */
    @Command(name = "products")
    static final class Products extends LookUp {
        @Parameters(arity = "0..1", paramLabel = "TEXT", descriptionKey = "par.text")
        private @Nullable String text;

        @Option(names = "--untied", descriptionKey = "opt.untied")
        private boolean untied;

        @Override
        ExitCode run(Session session) {
            List<ProductLine> lines = search(session).products(text);
            if (untied) {
                List<ProductTies.Open> open = session.library().catalogue().openTies();
                lines = lines.stream().filter(line -> isOpen(line, open)).toList();
            }
            List<ProductLine> shown = lines;
            session.print(
                    () -> output(session).products(shown), () -> output(session).productLines(shown));
            return ExitCode.DONE;
        }

        private static boolean isOpen(ProductLine line, List<ProductTies.Open> open) {
            return open.stream()
                    .anyMatch(tie -> tie.organisation().equals(line.lists().organisation())
                            && tie.code().equals(line.product().code()));
        }
    }

    /** Brands of the lists. */
    @Command(name = "brands")
    static final class Brands extends LookUp {
        @Parameters(arity = "0..1", paramLabel = "TEXT", descriptionKey = "par.text")
        private @Nullable String text;

        @Option(names = "--product", paramLabel = "P", descriptionKey = "opt.product")
        private @Nullable String product;

        @Override
        ExitCode run(Session session) {
            List<BrandLine> lines = search(session).brands(text, product);
            session.print(
                    () -> output(session).brands(lines), () -> output(session).brandLines(lines));
            return ExitCode.DONE;
        }
    }

    /** Repair and symptom codes of a product. */
    @Command(name = "codes")
    static final class Codes extends LookUp {
        @Parameters(paramLabel = "PRODUCT", descriptionKey = "par.product")
        private String product;

        @Override
        ExitCode run(Session session) {
            List<ProductLine> lines = search(session).productsNamed(product);
            session.print(
                    () -> output(session).codes(lines), () -> output(session).codeLines(lines));
            return ExitCode.DONE;
        }
    }

    /** Sites and places of the accounts. */
    @Command(name = "sites")
    static final class Sites extends LookUp {
        @Override
        ExitCode run(Session session) {
            List<ReferenceData> lists = search(session).lists();
            session.print(
                    () -> output(session).sites(lists), () -> output(session).siteLines(lists));
            return ExitCode.DONE;
        }
    }

    /** Ties an own product key to an organisation's code. */
    @Command(name = "tie")
    static final class Tie extends BaseCommand {
        @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "par.key")
        private String key;

        @Parameters(index = "1", paramLabel = "ORGANISATION:CODE", descriptionKey = "par.code")
        private String target;

        @Override
        ExitCode run(Session session) {
            int colon = target.indexOf(':');
            if (colon < 1 || colon == target.length() - 1) {
                throw usage(session, "usage.tie", "value", target);
            }
            OrganisationId organisation = organisation(session, target.substring(0, colon));
            String code = target.substring(colon + 1);
            Catalogue.TieResult result = session.library().catalogue().tie(key, organisation, code);
            if (result != Catalogue.TieResult.TIED) {
                String message = session.messages()
                        .text("tie." + result, "key", key, "organisation", organisation, "code", code);
                throw new CommandFailed(new Failure(ErrorCode.PRODUCT_UNKNOWN, message));
            }
            session.print(
                    () -> CatalogueOutput.tie(key, organisation.value(), code),
                    () -> List.of(key + " = " + organisation.prefix() + ":" + code));
            return ExitCode.DONE;
        }

        private OrganisationId organisation(Session session, String word) {
            try {
                return OrganisationId.of(word);
            } catch (IllegalArgumentException e) {
                throw usage(session, "usage.tie", "value", target);
            }
        }
    }
}
