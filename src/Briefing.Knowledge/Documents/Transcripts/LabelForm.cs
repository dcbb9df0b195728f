namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>How sure the form of a label alone makes it that somebody speaks.</summary>
internal enum LabelForm
{
    /// <summary>Upper case with a word for an office or a part: "MS. DOE", "THE PRESIDENT", "Q" set off by more than a space.</summary>
    Certain,

    /// <summary>Upper case, otherwise: "JANE DOE", and headings too.</summary>
    UpperCase,

    /// <summary>Capitalised words: "Jane Doe", "Mr. Roe", and much else.</summary>
    Named,

    /// <summary>A name with a description after a comma: "Jane Doe, head of the office". Only before a quotation.</summary>
    Described,

    /// <summary>"Q" before one space: only where other labels make a transcript of the text.</summary>
    Question,
}
