import { Box } from '@mui/material';

/** Paragraphs and "* " bullets, as officers type them. */
export const Prose = ({ text }: { text?: string }) => (
  <Box sx={{ maxWidth: 720, overflowWrap: 'anywhere', '& p': { my: 0.75 }, '& ul': { my: 0.75, pl: 3 } }}>
    {(text ?? '')
      .split(/\n\s*\n/)
      .filter((block) => block.trim())
      .map((block, index) => (
        <Block key={index} lines={block.split('\n')} />
      ))}
  </Box>
);

const Block = ({ lines }: { lines: string[] }) =>
  lines.every((line) => /^\s*[*-] /.test(line)) ? (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line.replace(/^\s*[*-] /, '')}</li>
      ))}
    </ul>
  ) : (
    <p>{lines.join(' ')}</p>
  );
