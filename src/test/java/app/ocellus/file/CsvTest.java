package app.ocellus.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.message.Sentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class CsvTest {

    private static List<List<String>> cells(String text) throws IOException {
        return Csv.rows(new StringReader(text)).stream().map(Csv.Row::cells).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1.jpg", "@SUM(A1)", "\t=1", "\r=1"})
    void aTextThatASpreadsheetWouldRunIsMarkedAsText(String text) throws IOException {
        assertEquals(List.of(List.of("'" + text)), cells(Csv.line(text)));
    }

    @Test
    void everythingThatIsNoNumberIsMarkedToo() {
        assertEquals("'-1.jpg\r\n", Csv.line(Path.of("-1.jpg")));
        assertEquals(
                "'=a is in the way\r\n", Csv.line(Sentence.of("file.reason.in-the-way", "=a")));
    }

    @Test
    void twoTextsNeverBecomeOneCell() {
        assertEquals("''=1\r\n", Csv.line("'=1"));
        assertEquals("'''=1\r\n", Csv.line("''=1"));
        assertEquals("'tis\r\n", Csv.line("'tis"));
        assertEquals("'\r\n", Csv.line("'"));
    }

    @Test
    void numbersAreLeftAlone() {
        assertEquals("-1,-0.5,true\r\n", Csv.line(-1, -0.5, true));
    }

    @Test
    void aFormulaFurtherInsideIsHarmless() {
        assertEquals("a=1\r\n", Csv.line("a=1"));
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertEquals(
                "\"a,b\",\"say \"\"x\"\"\",\"1\n2\"\r\n", Csv.line("a,b", "say \"x\"", "1\n2"));
    }

    @Test
    void anEmptyCellStaysACell() throws IOException {
        assertEquals(List.of(List.of("a", "", "b")), cells(Csv.line("a", "", "b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " leading space",
                "\u732b.jpg",
                "\ud83d\udc31.jpg",
                "it's \"quoted\".jpg",
                "a,b;c.jpg",
                "tab\there"
            })
    void whatIsWrittenIsReadAgain(String cell) throws IOException {
        assertEquals(List.of(List.of(cell, "class")), cells(Csv.line(cell, "class")));
    }

    @Test
    void rowsMayDifferInLengthAndEmptyLinesAreNone() throws IOException {
        assertEquals(List.of(List.of("a", "b"), List.of("c")), cells("a,b\r\n\r\n\nc"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCellEvenBeforeAQuote() throws IOException {
        assertEquals(List.of(List.of("file", "class")), cells("\uFEFFfile,class\n"));
        assertEquals(List.of(List.of("a,b", "class")), cells("\uFEFF\"a,b\",class\n"));
    }

    @Test
    void aRowKnowsTheLineOnWhichItBegins() throws IOException {
        var rows = Csv.rows(new StringReader("file,class\n\n\"a\nb\",cat\nc,dog\n\nd,owl"));
        assertEquals(List.of(1L, 3L, 5L, 7L), rows.stream().map(Csv.Row::line).toList());
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedByItsLine() {
        var failure =
                assertThrows(Csv.MalformedException.class, () -> cells("a,b\n\"c,d\ne,f\ng,h\n"));
        assertEquals(2, failure.line());
    }

    @Test
    void anotherEncodingIsNoticed() {
        var latin = "M\u00fccke.jpg,insect\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(
                CharacterCodingException.class,
                () ->
                        Csv.rows(
                                new InputStreamReader(
                                        new ByteArrayInputStream(latin),
                                        StandardCharsets.UTF_8.newDecoder())));
    }

    @Test
    void nothingHasNoRows() throws IOException {
        assertEquals(List.of(), cells(""));
        assertEquals(List.of(), cells("\uFEFF"));
    }
}
