package quarterdeck.nightly;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The floors of the house: arrows point down only. This module sees all others, so it holds the rules for all. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("quarterdeck");

    private static final String SPRING = "org.springframework..";
    private static final String PARQUET = "org.apache.parquet..";
    private static final String HADOOP = "org.apache.hadoop..";
    private static final String DUCKDB = "org.duckdb..";

    @Test
    void readingKnowsNothingOfNightlyAndWarehouse() {
        noClasses()
                .that()
                .resideInAPackage("quarterdeck.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("quarterdeck.nightly..", "quarterdeck.warehouse..")
                .check(HOUSE);
    }

    @Test
    void warehouseKnowsNothingOfNightlyAndReading() {
        noClasses()
                .that()
                .resideInAPackage("quarterdeck.warehouse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("quarterdeck.nightly..", "quarterdeck.reading..")
                .check(HOUSE);
    }

    @Test
    void theBulletinKnowsThePublishedMartAloneAndOnlyTheCommandLineKnowsIt() {
        noClasses()
                .that()
                .resideInAPackage("quarterdeck.bulletin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("quarterdeck.reading..", "quarterdeck.warehouse..", "quarterdeck.nightly..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("quarterdeck.bulletin..", "quarterdeck.nightly.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("quarterdeck.bulletin..")
                .check(HOUSE);
    }

    @Test
    void readingIsPlainJavaWithoutSpringParquetDuckdbAndJdbc() {
        noClasses()
                .that()
                .resideInAPackage("quarterdeck.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SPRING, PARQUET, HADOOP, DUCKDB, "java.sql..")
                .check(HOUSE);
    }

    @Test
    void onlyBatchIsSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("quarterdeck.nightly.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SPRING)
                .check(HOUSE);
    }

    @Test
    void onlyLakeAndStoreAreParquetAndHadoop() {
        noClasses()
                .that()
                .resideOutsideOfPackages("quarterdeck.nightly.lake..", "quarterdeck.nightly.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PARQUET, HADOOP)
                .check(HOUSE);
    }

    @Test
    void onlyTheWarehouseIsDuckdb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("quarterdeck.warehouse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DUCKDB)
                .check(HOUSE);
    }

    @Test
    void formatsNeverSeeCoordinates() {
        noClasses()
                .that()
                .resideInAnyPackage("quarterdeck.reading.format..", "quarterdeck.reading.document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "quarterdeck.reading.region..",
                        "quarterdeck.reading.period..",
                        "quarterdeck.reading.unit..",
                        "quarterdeck.reading.indicator..",
                        "quarterdeck.reading.quantity..",
                        "quarterdeck.reading.table..",
                        "quarterdeck.reading.prose..",
                        "quarterdeck.reading.observation..")
                .check(HOUSE);
    }

    @Test
    void documentsKnowNoFormat() {
        noClasses()
                .that()
                .resideInAPackage("quarterdeck.reading.document..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("quarterdeck.reading.format..")
                .check(HOUSE);
    }

    @Test
    void tableAndProseNeverSeeBytes() {
        noClasses()
                .that()
                .resideInAnyPackage("quarterdeck.reading.table..", "quarterdeck.reading.prose..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("quarterdeck.reading.format..", "java.nio.file..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat(streamsOfBytes())
                .check(HOUSE);
    }

    @Test
    void coordinatesKnowNeitherTablesNorProse() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "quarterdeck.reading.region..",
                        "quarterdeck.reading.period..",
                        "quarterdeck.reading.unit..",
                        "quarterdeck.reading.indicator..",
                        "quarterdeck.reading.quantity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "quarterdeck.reading.table..",
                        "quarterdeck.reading.prose..",
                        "quarterdeck.reading.document..",
                        "quarterdeck.reading.observation..")
                .check(HOUSE);
    }

    @Test
    void insideNightlyTheCommandLineIsOnTopAndSnapshotAndLakeStandSideBySide() {
        noClasses()
                .that()
                .resideInAnyPackage("quarterdeck.nightly.snapshot..", "quarterdeck.nightly.lake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("quarterdeck.nightly.batch..", "quarterdeck.nightly.command..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("quarterdeck.nightly.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("quarterdeck.nightly.command..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("quarterdeck.nightly")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("quarterdeck.nightly.*..")
                .check(HOUSE);
    }

    @Test
    void noPackageOfNightlyDependsOnItselfThroughAnother() {
        slices().matching("quarterdeck.nightly.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void picocliStaysOnTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("quarterdeck.nightly.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei..")
                .check(HOUSE);
    }

    @Test
    void nothingIsCalledUtilHelperCommonManagerOrImpl() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
                .check(HOUSE);
    }

    @Test
    void whatIsPublicIsUsedFromAnotherPackageOrIsTheWayIn() {
        classes()
                .that()
                .resideInAPackage("quarterdeck.nightly..")
                .and()
                .areTopLevelClasses()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "are started by Java, or used by the leaves jobs/spark and jobs/iceberg, which this module"
                                + " does not see",
                        type -> Set.of("Quarterdeck", "GroupReader", "EndOfParent")
                                .contains(type.getSimpleName()))))
                .should(UsedElsewhere.FROM_ANOTHER_PACKAGE)
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> streamsOfBytes() {
        return DescribedPredicate.describe(
                "are streams of bytes",
                type -> type.isAssignableTo(java.io.InputStream.class)
                        || type.isAssignableTo(java.io.OutputStream.class)
                        || type.isEquivalentTo(java.io.File.class));
    }
}
