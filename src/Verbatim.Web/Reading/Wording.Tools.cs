namespace Verbatim.Web.Reading;

/// <summary>The texts of the tools and keys of an episode's page.</summary>
internal static partial class Wording
{
    public const string ReadingTools = "Reading tools";
    public const string Only = "Only";
    public const string WholePage = "Only the text";
    public const string WordsToFind = "Words";
    public const string TimeToGoTo = "Time";
    public const string GoToTime = "Go to a time";
    public const string Go = "Go";
    public const string Back = "−10 s";
    public const string Forth = "+10 s";
    public const string BackInWords = "−10 s, back";
    public const string ForthInWords = "+10 s, on";
    public const string Follow = "Follow";
    public const string FollowHelp = "Scroll with the recording";

    /// <summary>All that can be done while reading. An action that stays leaves its list open.</summary>
    public static readonly (string Title, bool NeedsRecording, (string Key, string Action, bool Stays)[] Actions)[] Tools =
    [
        ("Find one's way", false,
        [
            ("/", "Find words in this episode", true),
            ("g", "Go to a time", true),
            ("j", "Next turn", false),
            ("k", "Previous turn", false),
            ("s", "Next turn of this person", false),
            ("n", "Next place found", false),
            ("p", "Previous place found", false),
        ]),
        ("Read", false,
        [
            ("o", "Only this person, or everybody again", false),
            ("f", "Only the text, or everything again", false),
            ("+", "Larger type", true),
            ("-", "Smaller type", true),
            ("w", "Width of the lines", true),
            ("t", "Light or dark", true),
        ]),
        ("Take away", false,
        [
            ("c", "Copy the address of this passage", false),
            ("y", "Copy this turn with name, time and address", false),
            ("Y", "Copy the words of this turn alone", false),
            ("q", "Quote the selected words, or this passage", false),
            ("P", "Print", false),
        ]),
        ("Listen", true,
        [
            ("a", "Play or pause", false),
            ("h", "Hear this passage", false),
            (",", "10 seconds back", true),
            (".", "10 seconds on", true),
            ("<", "Slower", true),
            (">", "Faster", true),
            ("l", "Follow the recording, or let go", false),
        ]),
    ];

    public const string KeysAct = "Keys act while reading";
    public const string NothingFurther = "Nothing further that way";
    public const string Dark = "Dark";
    public const string Light = "Light";
    public const string SizeOfType = "Size of type";
    public const string WidthOfLines = "Width of lines";
}
