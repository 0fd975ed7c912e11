import { Box } from '@mui/material';
import { Explained } from '../glossary/Explained.js';

/** Paragraphs and "* " bullets, as officers type them; words of the trade explain themselves. */
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
        <li key={line}>
          <Explained text={line.replace(/^\s*[*-] /, '')} />
        </li>
      ))}
    </ul>
  ) : (
    <p>
      <Explained text={lines.join(' ')} />
    </p>
  );
